/** A format that is recognised and not read, so that the error can name it. */
export interface KnownFormat {
  readonly name: string;
  /** What such a file begins with, blanks aside; as Latin-1 text. */
  readonly start: string;
  /** What it holds besides, near its start or, for names in a package, near its end. */
  readonly within?: string;
  /** What to save such a file as, where it is not a text document. */
  readonly saveAs?: string;
}

const KNOWN_FORMATS: readonly KnownFormat[] = [
  { name: "二进制电子表格（.xlsb）", start: "PK", within: "xl/workbook.bin", saveAs: ".xlsx" },
  {
    name: "OpenDocument 电子表格（.ods）",
    start: "PK",
    within: "application/vnd.oasis.opendocument.spreadsheet",
    saveAs: ".xlsx",
  },
  { name: "演示文稿（.pptx）", start: "PK", within: "ppt/presentation" },
  { name: "压缩包（.zip）", start: "PK\u0003\u0004" },
  { name: "旧版电子表格（.xls）", start: "\u00D0\u00CF\u0011\u00E0", within: "W\0o\0r\0k\0b\0o\0o\0k", saveAs: ".xlsx" },
  { name: "图片", start: "\u0089PNG" },
  { name: "图片", start: "\u00FF\u00D8\u00FF" },
];

/** Where a file's first signs stand. */
const LOOKED_AT_FIRST = 1024;
/** How much of either end is looked at: the directory of a package stands at its end. */
const LOOKED_AT = 64 * 1024;

/** The format that a file has, where it is one that we know and do not read. */
export function knownFormat(bytes: Uint8Array): KnownFormat | undefined {
  const start = latin1(bytes.subarray(0, LOOKED_AT_FIRST)).trimStart();
  const begun = KNOWN_FORMATS.filter((format) => start.startsWith(format.start));
  if (begun.length === 0) return undefined;
  const ends = [bytes.subarray(0, LOOKED_AT), bytes.subarray(Math.max(0, bytes.length - LOOKED_AT))].map(latin1);
  return begun.find(({ within }) => within === undefined || ends.some((end) => end.includes(within)));
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
