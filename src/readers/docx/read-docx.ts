import { flatMap } from "../../lists/flat-map.js";
import { ZipingError } from "../../document/ziping-error.js";
import { childOf, childrenOf } from "../xml/xml-element.js";
import { composeBlocks, hasText } from "./compose-blocks.js";
import { diagnose } from "./diagnose.js";
import { FieldState } from "./field-state.js";
import { ListCounter } from "./list-counter.js";
import { isWordPackage, openPackage } from "./open-package.js";
import { PageCounter } from "./page-counter.js";
import { noRemarks } from "./read-context.js";
import { readNumbering } from "./read-numbering.js";
import { readStory } from "./read-story.js";
import { readStyles } from "./read-styles.js";
import type { SourceDocument } from "../../document/document.js";
import type { Reader, ReadLimits } from "../reader.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { WordPackage } from "./open-package.js";
import type { ReadContext } from "./read-context.js";
import type { StoryItem } from "./story.js";

/** Reads Word's package format: .docx, and .doc and .wps files that are such packages. */
export const docxReader: Reader = {
  format: "docx",
  accepts: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && isWordPackage(bytes),
  read: async (bytes, limits) => Promise.resolve(readDocx(bytes, limits)),
};

/**
 * Reads a Word package into blocks: the body, then the notes that it refers to.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED`, `TOO_LARGE`, or `NO_TEXT` where nothing but pictures is in it.
 */
function readDocx(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) throw new ZipingError("TOO_LARGE", "文件超过允许的大小，未予读取。");
  const parts = openPackage(bytes, limits);
  const body = childOf(parts.document, "w:body");
  if (body === undefined) throw new ZipingError("CORRUPT", "Word 正文部分没有正文。请用 Word 或 WPS 打开并另存后再试。");
  const context = startContext(parts);
  const items = readStory(body, context);
  const knowsPages = context.pages.isKnown;
  const pages = context.pages.page;
  const blocks = [...composeBlocks(items, knowsPages), ...composeBlocks(readNotes(parts, context), false)];
  if (!blocks.some(hasText)) throw new ZipingError("NO_TEXT", "文档里没有文字，可能只有图片。请提供可以复制文字的文件。");
  return { format: "docx", ...(knowsPages ? { pages } : {}), blocks, diagnostics: diagnose(context.remarks) };
}

function startContext(parts: WordPackage): ReadContext {
  const styles = readStyles(parts.styles);
  return {
    styles,
    numbering: readNumbering(parts.numbering, styles.listStyles),
    counter: new ListCounter(),
    fields: new FieldState(),
    pages: new PageCounter(),
    remarks: noRemarks(),
  };
}

function readNotes(parts: WordPackage, context: ReadContext): readonly StoryItem[] {
  const { footnotes, endnotes } = context.remarks;
  const notes = [...notesOf(parts.footnotes, "w:footnote", footnotes), ...notesOf(parts.endnotes, "w:endnote", endnotes)];
  return flatMap(notes, (note) => readStory(note, context));
}

function notesOf(part: XmlElement | undefined, name: string, ids: ReadonlySet<string>): readonly XmlElement[] {
  const byId = new Map(childrenOf(part, name).map((note) => [note.attributes["w:id"], note]));
  return flatMap([...ids], (id) => byId.get(id) ?? []);
}
