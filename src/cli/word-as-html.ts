/** Addresses that a link may have: within the page, web, mail. `javascript:` is not among them. */
const HARMLESS_ADDRESS = /^(?:#|https?:|mailto:)/iu;
/** Pictures that mammoth puts into the page itself. */
const INLINE_PICTURE = /^data:image\//iu;

/** A .docx as mammoth renders it, without links and pictures that reach outside. Mammoth and cheerio are loaded on first use. */
export async function wordAsHtml(path: string): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml({ path });
  const { load } = await import("cheerio");
  const page = load(value, null, false);
  page("script, style, iframe, object, embed, form").remove();
  page("[href]").each((_, element) => {
    if (!HARMLESS_ADDRESS.test(page(element).attr("href") ?? "")) page(element).removeAttr("href");
  });
  page("[src]").each((_, element) => {
    if (!INLINE_PICTURE.test(page(element).attr("src") ?? "")) page(element).remove();
  });
  return page.html();
}
