import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/read-document.js";

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function refusal(input: string | Uint8Array): Promise<string> {
  try {
    await readDocument(input);
    return "read";
  } catch (error) {
    return error instanceof Error && "code" in error ? `${String(error.code)} ${error.message}` : String(error);
  }
}

describe("a file that is not read is refused by its content, whatever it is called", () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["nothing", new Uint8Array(), /^NO_TEXT/u],
    [
      "a binary workbook",
      bytes("PK\u0003\u0004....xl/workbook.bin"),
      /^(?:UNSUPPORTED_FORMAT 这是二进制电子表格.*另存为 .xlsx 再试|CORRUPT)/u,
    ],
    [
      "an old workbook",
      bytes(
        `\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1${"\0".repeat(1016)}W\0o\0r\0k\0b\0o\0o\0k\0\0\0${"\0".repeat(46)}\u0012\0${"\0".repeat(62)}`,
      ),
      /^UNSUPPORTED_FORMAT 这是旧版电子表格（.xls）.*另存为 .xlsx 再试/u,
    ],
    ["OFD that is cut", bytes("PK\u0003\u0004....OFD.xml"), /^CORRUPT/u],
    [
      "an OpenDocument spreadsheet",
      bytes("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      /^UNSUPPORTED_FORMAT 这是OpenDocument 电子表格/u,
    ],
    ["any other package", bytes("PK\u0003\u0004report.docx"), /^(?:UNSUPPORTED_FORMAT 这是压缩包|CORRUPT)/u],
    ["a picture", bytes("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"), /^UNSUPPORTED_FORMAT 这是图片/u],
    [
      "bytes without meaning",
      Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256),
      /^UNSUPPORTED_FORMAT 无法识别/u,
    ],
  ];
  it.each(cases)("%s", async (_, input, expected) => {
    expect(await refusal(input)).toMatch(expected);
  });

  it("a path that is not there", async () => {
    expect(await refusal("no-such-report.docx")).toMatch(/^NOT_FOUND/u);
  });
});

it("tells a format by its content, not by its name", async () => {
  const report = new Uint8Array(readFileSync(new URL("../../fixtures/reports/clean-ten-sections/report.txt", import.meta.url)));
  const document = await readDocument(report, { path: "report.pdf" });
  expect(document.format).toBe("txt");
});
