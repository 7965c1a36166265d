import { flatMap } from "../../lists/flat-map.js";
import { ZipingError } from "../../document/ziping-error.js";
import { composeBlocks, hasText } from "../docx/compose-blocks.js";
import { diagnose } from "../docx/diagnose.js";
import { PageCounter } from "../docx/page-counter.js";
import { noRemarks } from "../docx/read-context.js";
import { childOf, elementsOf } from "../xml/xml-element.js";
import { ListNumbers } from "./list-numbers.js";
import { bodyOf, isFlatText, isTextPackage, openOpenDocument } from "./open-open-document.js";
import { readStory } from "./read-story.js";
import { readStyles } from "./read-styles.js";
import type { SourceDocument } from "../../document/document.js";
import type { Reader, ReadLimits } from "../reader.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { OdtContext } from "./odt-context.js";
import type { OpenDocument } from "./open-open-document.js";

/** Reads text documents of the OpenDocument format (ISO/IEC 26300), packed (.odt, .ott) or in one XML file (.fodt). */
export const odtReader: Reader = {
  format: "odt",
  accepts: (bytes) => (bytes[0] === 0x50 && bytes[1] === 0x4b ? isTextPackage(bytes) : isFlatText(bytes)),
  read: async (bytes, limits) => Promise.resolve(readOdt(bytes, limits)),
};

/** More cells than that no report has. */
const MOST_CELLS = 500_000;

/**
 * Reads a text document into blocks: the body, then the notes that it refers to.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED`, `TOO_LARGE`, or `NO_TEXT` where nothing but pictures is in it.
 */
function readOdt(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) throw new ZipingError("TOO_LARGE", "文件超过允许的大小，未予读取。");
  const document = openOpenDocument(bytes, limits);
  const body = bodyOf(document);
  const context = startContext(document, body);
  const items = readStory(body, context);
  const knowsPages = context.pages.isKnown;
  const pages = context.pages.page;
  const notes = flatMap([...context.notes.footnotes, ...context.notes.endnotes], (note) => readStory(note, context));
  const blocks = [...composeBlocks(items, knowsPages), ...composeBlocks(notes, false)];
  if (!blocks.some(hasText)) throw new ZipingError("NO_TEXT", "文档里没有文字，可能只有图片。请提供可以复制文字的文件。");
  return { format: "odt", ...(knowsPages ? { pages } : {}), blocks, diagnostics: diagnose(context.remarks) };
}

function startContext(document: OpenDocument, body: XmlElement): OdtContext {
  return {
    styles: readStyles(document),
    lists: new ListNumbers(),
    outline: { counts: [] },
    pages: new PageCounter(),
    remarks: noRemarks(),
    budget: { cells: MOST_CELLS },
    notes: { footnotes: [], endnotes: [] },
    controls: controlsOf(childOf(body, "office:forms")),
  };
}

function controlsOf(forms: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const controls = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    const id = element.attributes["xml:id"] ?? element.attributes["form:id"];
    if (id !== undefined) controls.set(id, element);
    for (const child of elementsOf(element)) collect(child);
  };
  if (forms !== undefined) collect(forms);
  return controls;
}
