import { RESULTS_MARK } from "../../check/results-mark.js";
import type { CheckedFile } from "../../check/checked-file.js";
import type { Language } from "../../rules/rule.js";
import { escapeHtml } from "../escape-html.js";
import { forPeople } from "../for-people.js";
import type { Reporter, ReporterContext } from "../reporter.js";
import { SEVERITY_NAMES } from "../wording.js";
import { pageStart } from "./page-start.js";
import { Overview } from "./overview.js";
import script from "./page.js?raw";
import { loadPack } from "./pack.js";
import { reportArticle } from "./report-article.js";
import { PAGE_WORDS, type PageWord } from "./wording.js";

/**
 * One page that needs nothing from outside: counts, filters and search, and each finding beside the table or paragraph that it
 * comes from. Written report by report; the overview, which must have seen all, is written last and shown first.
 */
export const htmlReporter: Reporter = { name: "html", fileExtension: "html", isForFile: true, render: forPeople(render) };

/** A browser takes so many reports as they are; what stands in further ones is packed until they are opened. */
const MOST_PLAIN = 200;

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<string> {
  const { language, rules, version } = context;
  const word = (name: PageWord): string => escapeHtml(PAGE_WORDS[name][language]);
  const overview = new Overview(language, new Map(rules.map(({ id, meta }) => [id, meta.title[language]])));
  yield await pageStart(PAGE_WORDS.title[language], language, { script, mark: RESULTS_MARK });
  yield `<a class="skip" href="#results">${word("skip")}</a>`;
  yield `<header class="masthead"><h1>${word("title")}</h1><p>${word("subtitle")}</p><noscript><p>${word("noScript")}</p></noscript></header>\n`;
  yield `<main><section id="results" aria-label="${word("reports")}" tabindex="-1">\n`;
  let number = 0;
  for await (const file of files) {
    overview.add(file);
    if (file.error !== undefined) continue;
    number++;
    const pack = number > MOST_PLAIN ? await loadPack() : undefined;
    yield reportArticle({ file, id: `r${number}`, original: await context.original?.(file), pack }, context);
  }
  yield `<p class="empty" id="none" hidden>${word("none")}</p></section>\n${overview.html(context)}</main>\n`;
  yield `${toolbar(overview, language)}<footer><p class="keys">${keys(language)}</p><p>ziping ${escapeHtml(version)}</p></footer>\n`;
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}

function toolbar(overview: Overview, language: Language): string {
  const word = (name: PageWord): string => escapeHtml(PAGE_WORDS[name][language]);
  const chips = (["error", "warning", "info"] as const).map(
    (severity) =>
      `<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked>${SEVERITY_NAMES[severity][language]}</label>`,
  );
  const { rule, department } = overview.options();
  return [
    `<div class="toolbar" hidden><form id="filters" role="search">`,
    `<input type="search" name="search" placeholder="${word("search")}" aria-label="${word("search")}">`,
    `<fieldset class="chips" aria-label="${word("severities")}">${chips.join("")}</fieldset>`,
    `<select name="rule" aria-label="${word("rule")}"><option value="">${word("anyRule")}</option>${rule}</select>`,
    `<select name="department" aria-label="${word("department")}"><option value="">${word("anyDepartment")}</option>${department}</select>`,
    `<button type="button" id="open-all">${word("openAll")}</button><button type="button" id="close-all">${word("closeAll")}</button>`,
    `<button type="reset">${word("reset")}</button>`,
    `<output id="told" aria-live="polite" data-text="${word("shown")}" data-searching="${word("searching")}"></output></form></div>\n`,
  ].join("");
}

/** `{/}` is a key. */
function keys(language: Language): string {
  return escapeHtml(PAGE_WORDS.keys[language]).replace(/\{(.)\}/gu, "<kbd>$1</kbd>");
}
