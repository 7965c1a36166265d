import { flatMap, flat } from "../../lists/flat-map.js";
import type { SourceDocument } from "../../document/document.js";
import { ZipingError } from "../../document/ziping-error.js";
import { composeBlocks, hasText } from "../docx/compose-blocks.js";
import { ListCounter } from "../docx/list-counter.js";
import type { StoryItem } from "../docx/story.js";
import type { Reader, ReadLimits } from "../reader.js";
import { FieldStack } from "./field-stack.js";
import type { CompoundFile } from "./open-compound-file.js";
import { hasEntry, isCompoundFile, openCompoundFile } from "./open-compound-file.js";
import { openWordFile } from "./open-word-file.js";
import type { SubDocument } from "./read-fib.js";
import { startOf } from "./read-fib.js";
import { readParagraphs } from "./read-paragraphs.js";
import type { StoryContext } from "./read-story.js";
import { readStory } from "./read-story.js";
import type { TextBox } from "./read-text-boxes.js";
import { readTextBoxes } from "./read-text-boxes.js";
import type { Remarks } from "./remarks.js";
import { diagnosticsOf, noRemarks } from "./remarks.js";
import { showsText } from "./shows-text.js";
import type { WordFile } from "./word-file.js";

/** Streams of old Excel workbooks, which another reader takes. */
const WORKBOOKS = ["Workbook", "Book"];
/** Streams that tell what else a file is: Microsoft Works, PowerPoint, Outlook. */
const OTHERS: readonly (readonly [stream: string, what: string])[] = [
  ["MatOST", "Microsoft Works 文档"],
  ["CONTENTS", "Microsoft Works 文档"],
  ["PowerPoint Document", "PowerPoint 演示文稿"],
  ["__properties_version1.0", "Outlook 邮件"],
];

/**
 * Reads the binary format of Word 97 to 2003 (MS-DOC), which WPS writes too (.doc, .wps). No other program is started.
 *
 * Takes every OLE2 file that is no workbook, so that passwords and older formats are named.
 */
export const docReader: Reader = {
  format: "doc",
  accepts: (bytes) =>
    isCompoundFile(bytes) && (hasEntry(bytes, "WordDocument") || !WORKBOOKS.some((name) => hasEntry(bytes, name))),
  read: async (bytes, limits) => Promise.resolve(readSafely(bytes, limits)),
};

function readSafely(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  try {
    return readDoc(bytes, limits);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ZipingError("CORRUPT", "Word 文件的内部结构已损坏，无法读取；请用 Word 或 WPS 打开并另存为 .docx 后再试。", {
      cause,
    });
  }
}

function readDoc(bytes: Uint8Array, limits: ReadLimits): SourceDocument {
  if (bytes.length > limits.maxBytes) throw new ZipingError("TOO_LARGE", "文件超过允许的大小，未予读取。");
  const streams = openCompoundFile(bytes);
  refuseOtherFiles(streams, bytes);
  const remarks = noRemarks();
  const file = openWordFile(streams);
  for (const part of file.damaged) remarks.damaged.add(part);
  const blocks = composeBlocks(readStories(file, remarks), false);
  if (!blocks.some(hasText)) throw new ZipingError("NO_TEXT", "文档里没有文字，可能只有图片。请提供可以复制文字的文件。");
  return { format: "doc", blocks, diagnostics: diagnosticsOf(remarks) };
}

function refuseOtherFiles(streams: CompoundFile, bytes: Uint8Array): void {
  if (streams.has("EncryptedPackage")) {
    throw new ZipingError("ENCRYPTED", "文件设有打开密码；请在 Word 或 WPS 中取消密码并另存后再试。");
  }
  if (streams.has("WordDocument")) return;
  if (streams.size === 0 || hasEntry(bytes, "WordDocument")) {
    throw new ZipingError("CORRUPT", "文件不完整或已损坏，找不到 Word 正文；请用 Word 或 WPS 打开并另存为 .docx 后再试。");
  }
  const [, what = "没有 Word 正文的文件"] = OTHERS.find(([stream]) => streams.has(stream)) ?? [];
  throw new ZipingError("UNSUPPORTED_FORMAT", `这是${what}，不能作为报告读取；请用 Word 或 WPS 另存为 .docx 后再试。`);
}

/** The body, then the notes, then the text boxes that stand nowhere. Headers, footers and comments are no part of the document. */
function readStories(file: WordFile, remarks: Remarks): readonly StoryItem[] {
  const boxes = openTextBoxes(file, remarks);
  const context: StoryContext = {
    file,
    remarks,
    fields: new FieldStack(),
    counter: new ListCounter(),
    textBoxAt: (position) =>
      flatMap(boxesAt(position), (box) => readStory(box.paragraphs, { ...context, fields: new FieldStack() })),
  };
  const waiting = new Set(boxes);
  const boxesAt = (position: number | undefined): readonly TextBox[] => {
    const found = [...waiting].filter((box) => box.anchor === position);
    for (const box of found) waiting.delete(box);
    return found;
  };
  const texts = flatMap(["body", "footnotes", "endnotes"] as const, (text) => readText(file, text, context, remarks));
  const aside = [...waiting].map((box) => readStory(box.paragraphs, context)).filter(showsText);
  remarks.textBoxesAside = aside.length;
  return [...texts, ...flat(aside)];
}

function openTextBoxes(file: WordFile, remarks: Remarks): readonly TextBox[] {
  try {
    return readTextBoxes(file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    remarks.damaged.add("文本框");
    return [];
  }
}

function readText(file: WordFile, text: SubDocument, context: StoryContext, remarks: Remarks): readonly StoryItem[] {
  const start = startOf(file.information, text);
  const { paragraphs, isWhole } = readParagraphs(file, start, start + file.information.lengths[text]);
  if (!isWhole) remarks.damaged.add("正文");
  return readStory(paragraphs, { ...context, fields: new FieldStack() });
}
