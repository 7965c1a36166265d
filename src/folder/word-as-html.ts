import { flatMap } from "../lists/flat-map.js";
import type { CheerioAPI } from "cheerio";

import { maskPersonalData } from "../rules/privacy/mask-personal-data.js";

/** What mammoth makes of a document; anything else is taken away, its text kept. */
const ELEMENTS =
  "p,h1,h2,h3,h4,h5,h6,table,thead,tbody,tr,td,th,ul,ol,li,a,strong,em,u,s,sup,sub,br,img,div,span,dl,dt,dd,blockquote,pre";
/** Elements whose text is none that a reader should see. */
const NOT_TEXT = "script,style,iframe,object,embed,form,template,noscript,svg,math";
/** Addresses that a link may have: within the page, web, mail. `javascript:` is not among them. */
const HARMLESS_ADDRESS = /^(?:#|https?:|mailto:)/iu;
/** Pictures that mammoth puts into the page itself. */
const INLINE_PICTURE = /^data:image\/(?:png|jpeg|gif|bmp|webp);base64,[\w+/=]+$/iu;
/** DOM, 4.4. */
const [TEXT_NODE, COMMENT_NODE] = [3, 8];
const COUNT = /^\d{1,4}$/u;

/** Which attributes stay, and with what values. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: HARMLESS_ADDRESS,
  src: INLINE_PICTURE,
  colspan: COUNT,
  rowspan: COUNT,
  alt: /^[^<>]*$/u,
  id: /^[\w-]+$/u,
};

/** How a Word document is shown. */
export interface WordOptions {
  /** Given where people's numbers are to be hidden: numbers that are none, whatever they look like. */
  readonly figures?: ReadonlySet<string>;
  /** Whether the document stands in a page with ids and links of its own, where its own could be mistaken for them. */
  readonly isPart?: boolean;
}

/**
 * A .docx as mammoth renders it, with nothing but texts, tables, lists, harmless links and the pictures that are in the file.
 * Mammoth and cheerio are loaded on first use.
 */
export async function wordAsHtml(input: string | Uint8Array, { figures, isPart = false }: WordOptions = {}): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(typeof input === "string" ? { path: input } : { buffer: Buffer.from(input) });
  const { load } = await import("cheerio");
  const page = load(value, null, false);
  clean(page, isPart);
  if (figures !== undefined) maskParagraphs(page, (text) => maskPersonalData(text, figures));
  return page.html();
}

function clean(page: CheerioAPI, isPart: boolean): void {
  page(NOT_TEXT).remove();
  page(`*:not(${ELEMENTS})`).each((_, element) => {
    page(element).replaceWith(page(element).contents());
  });
  page("*").each((_, element) => {
    for (const { name, value } of page(element).prop("attributes")) {
      const isKept = ATTRIBUTES[name]?.test(value) === true && !(isPart && (name === "id" || name === "href"));
      if (!isKept) page(element).removeAttr(name);
    }
  });
  page("img:not([src])").remove();
  page("a[href^=http]").attr("rel", "noopener noreferrer");
  page
    .root()
    .contents()
    .add(page("*").contents())
    .filter((_, node) => node.nodeType === COMMENT_NODE)
    .remove();
}

/** A number may stand in several runs of a paragraph, so the paragraph's whole text is masked and given back to them. */
function maskParagraphs(page: CheerioAPI, mask: (text: string) => string): void {
  page("p,h1,h2,h3,h4,h5,h6,li,td,th").each((_, element) => {
    const inside = page(element).find("*").addBack().contents().toArray();
    const texts = flatMap(inside, (node) => ("data" in node && node.nodeType === TEXT_NODE ? [node] : []));
    const masked = mask(texts.map(({ data }) => data).join(""));
    let from = 0;
    for (const text of texts) {
      const length = text.data.length;
      text.data = masked.slice(from, from + length);
      from += length;
    }
  });
}
