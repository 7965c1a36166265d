/** A format that is recognised and not read, so that the error can name it. */
export interface KnownFormat {
  readonly name: string;
  /** Bytes that such a file holds near its start or, for names in a package, near its end; as Latin-1 text. */
  readonly signs: readonly (readonly [where: "start" | "anywhere", text: string])[];
  /** What to save such a file as, where it is not a text document. */
  readonly saveAs?: string;
}

const KNOWN_FORMATS: readonly KnownFormat[] = [
  {
    name: "二进制电子表格（.xlsb）",
    signs: [
      ["start", "PK"],
      ["anywhere", "xl/workbook.bin"],
    ],
    saveAs: ".xlsx",
  },
  {
    name: "OpenDocument 电子表格（.ods）",
    signs: [
      ["start", "PK"],
      ["anywhere", "application/vnd.oasis.opendocument.spreadsheet"],
    ],
    saveAs: ".xlsx",
  },
  {
    name: "演示文稿（.pptx）",
    signs: [
      ["start", "PK"],
      ["anywhere", "ppt/presentation"],
    ],
  },
  { name: "压缩包（.zip）", signs: [["start", "PK\u0003\u0004"]] },
  {
    name: "旧版电子表格（.xls）",
    signs: [
      ["start", "\u00D0\u00CF\u0011\u00E0"],
      ["anywhere", "W\0o\0r\0k\0b\0o\0o\0k"],
    ],
    saveAs: ".xlsx",
  },
  { name: "图片", signs: [["start", "\u0089PNG"]] },
  { name: "图片", signs: [["start", "\u00FF\u00D8\u00FF"]] },
];

/** How much of either end is looked at: the directory of a package stands at its end. */
const LOOKED_AT = 64 * 1024;

/** The format that a file has, where it is one that we know and do not read. */
export function knownFormat(bytes: Uint8Array): KnownFormat | undefined {
  const decoder = new TextDecoder("latin1");
  const start = decoder.decode(bytes.subarray(0, LOOKED_AT)).trimStart();
  const end = decoder.decode(bytes.subarray(Math.max(0, bytes.length - LOOKED_AT)));
  return KNOWN_FORMATS.find(({ signs }) =>
    signs.every(([where, text]) => (where === "start" ? start.startsWith(text) : start.includes(text) || end.includes(text))),
  );
}
