import { existsSync, readFileSync } from "node:fs";
import * as CFB from "cfb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, SourceDocument } from "../../../src/document/document.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { docReader } from "../../../src/readers/doc/read-doc.js";
import { docxReader } from "../../../src/readers/docx/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const fixture = (name: string): Uint8Array => bytesOf(`fixtures/readers/doc/${name}`);
const read = (bytes: Uint8Array): Promise<SourceDocument> => docReader.read(bytes, DEFAULT_LIMITS);
const textOf = (block: Block): string =>
  block.kind === "paragraph"
    ? block.text
    : block.grid.cells.map((cell) => `${cell.row},${cell.col},${cell.rowSpan}x${cell.colSpan}:${cell.text}`).join(" ");
const textsOf = ({ blocks }: SourceDocument): readonly string[] => blocks.map(textOf);
const codesOf = ({ diagnostics }: SourceDocument): readonly string[] => diagnostics.map(({ code }) => code);

describe("a report with lists and tables", () => {
  it("shows automatic numbers as Word does, restarts and all", async () => {
    const document = await read(fixture("report.doc"));
    const numbered = document.blocks.flatMap((block) =>
      block.kind === "paragraph" && block.autoNumberLength !== undefined ? [block.text] : [],
    );
    expect(numbered).toEqual([
      "一、部门基本情况",
      "（一）主要职能",
      "（二）机构设置",
      "1. 内设股室3个；",
      "①办公室",
      "②预报股",
      "2. 下属单位1个。",
      "二、支出情况",
      "（一）基本支出212.35万元。",
      "1. 第一项",
      "1.1 细目",
      "7. 重新开始",
      "2. 继续",
    ]);
  });

  it("marks the title, headings and indents", async () => {
    const { blocks } = await read(fixture("report.doc"));
    expect(blocks[0]).toEqual({
      kind: "paragraph",
      text: "2023年度青禾县气象局整体支出绩效自评报告",
      bold: true,
      centered: true,
    });
    expect(blocks[1]).toMatchObject({ headingLevel: 1, bold: true, autoNumberLength: 2 });
    expect(blocks[3]).toMatchObject({ indent: 2 });
  });

  it("gives the exact cells of a wide table, whose rows lie in the Data stream", async () => {
    const table = (await read(fixture("report.doc"))).blocks.find((block) => block.kind === "table");
    expect(table?.grid).toMatchObject({ rows: 5, cols: 10, spans: "declared" });
    const at = (row: number, col: number): unknown => table?.grid.cells.find((cell) => cell.row === row && cell.col === col);
    expect(at(0, 0)).toEqual({ row: 0, col: 0, rowSpan: 2, colSpan: 2, text: "指标" });
    expect(at(0, 6)).toEqual({ row: 0, col: 6, rowSpan: 1, colSpan: 4, text: "决算数" });
    expect(at(2, 0)).toEqual({ row: 2, col: 0, rowSpan: 2, colSpan: 1, text: "公用经费" });
    expect(at(3, 1)).toEqual({ row: 3, col: 1, rowSpan: 1, colSpan: 1, text: "办公费（含印刷费）", indent: 1 });
    expect(at(3, 2)).toMatchObject({ text: "其中：", indent: 2 });
    expect(at(4, 0)).toEqual({ row: 4, col: 0, rowSpan: 1, colSpan: 1, text: "" });
    expect(at(4, 2)).toEqual({ row: 4, col: 2, rowSpan: 1, colSpan: 8, text: "本行从第二列起" });
  });

  it("gives a nested table its own block after the outer one", async () => {
    expect(textsOf(await read(fixture("report.doc"))).slice(-3)).toEqual([
      "0,0,1x1:项目 0,1,1x1:明细如下：\n合计4.0 1,0,1x1:3. 编号 1,1,1x1:末格",
      "0,0,1x1:甲 0,1,1x1:1.5 1,0,1x1:乙 1,1,1x1:2.5",
      "单位负责人：",
    ]);
  });
});

describe("edited text", () => {
  it("reads the final state: fields shown, symbols, text boxes at their anchor, notes at the end", async () => {
    const document = await read(fixture("edits.doc"));
    expect(textsOf(document)).toEqual([
      "全年支出98.5万元。",
      "上半句，下半句。",
      "看得见",
      "共315.20万元，见第3页",
      "是☑　否□　2022-2023",
      "第二行\t制表",
      "脚注在此",
      "文本框在此",
      "框内说明",
      "框内金额7.25",
      "0,0,1x1:留 0,1,1x1:1 1,0,1x1:末 1,1,1x1:3",
      "完",
      "数据来源于部门决算。",
    ]);
    expect(codesOf(document)).toEqual(["tracked-changes", "hidden-text"]);
  });
});

it.each([
  ["marks.doc", docReader],
  ["marks.docx", docxReader],
])("keeps raised digits apart from those before them, and leaves out what is struck through: %s", async (name, reader) => {
  const document = await reader.read(fixture(name), DEFAULT_LIMITS);
  expect(textsOf(document)).toEqual([
    "全年支出100¹万元，面积20m²，约10⁻³吨。",
    "¹2023年口径。",
    "12",
    "预算230万元。",
    "0,0,1x1:公用经费¹ 0,1,1x1:40.10² 1,0,1x1:项目支出 1,1,1x1:",
    "完",
  ]);
  expect(codesOf(document)).toEqual(["tracked-changes"]);
});

describe("the same report in both of Word's formats", () => {
  const withoutPages = ({ blocks }: SourceDocument): unknown =>
    JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (/^pages?$/u.test(key) ? undefined : value)));

  it("edits: gives equal blocks", async () => {
    const docx = await docxReader.read(fixture("edits.docx"), DEFAULT_LIMITS);
    expect(withoutPages(await read(fixture("edits.doc")))).toEqual(withoutPages(docx));
  });

  const sample = "../shared/reports/yiyang-2022";
  it.skipIf(!existsSync(`${sample}.doc`))("the sample: gives equal blocks, grids cell by cell", async () => {
    const docx = await docxReader.read(bytesOf(`${sample}.docx`), DEFAULT_LIMITS);
    expect(withoutPages(await read(bytesOf(`${sample}.doc`)))).toEqual(withoutPages(docx));
  });
});

describe("files that are no report", () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await read(bytes).catch((reason: unknown) => reason);
    return error instanceof ZipingError ? error.code : `no error of ours: ${String(error)}`;
  };
  const container = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
    const file = CFB.utils.cfb_new();
    for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
    return Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
  };
  const wordFile = (changes: readonly (readonly [at: number, bytes: readonly number[]])[]): Uint8Array => {
    const stream = new Uint8Array(5000);
    stream.set([0xec, 0xa5, 0xc1, 0]);
    for (const [at, bytes] of changes) stream.set(bytes, at);
    return container({ WordDocument: stream, "1Table": new Uint8Array(5000) });
  };

  it.each([
    ["a document with a password", wordFile([[0x0a, [0, 1]]]), "ENCRYPTED"],
    [
      "a package with a password",
      container({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(300) }),
      "ENCRYPTED",
    ],
    ["Word 95", wordFile([[0, [0xdc, 0xa5]]]), "UNSUPPORTED_FORMAT"],
    ["Microsoft Works", container({ MatOST: new Uint8Array(5000), CONTENTS: new Uint8Array(5000) }), "UNSUPPORTED_FORMAT"],
    ["a header of zeros", wordFile([[0, [0, 0]]]), "CORRUPT"],
    ["no text at all", wordFile([]), "CORRUPT"],
    ["a container cut short", fixture("report.doc").slice(0, 900), "CORRUPT"],
    ["a document cut in the middle", fixture("report.doc").slice(0, 9000), "CORRUPT"],
  ])("%s", async (_, bytes, code) => {
    expect(docReader.accepts(bytes)).toBe(true);
    expect(await codeOf(bytes)).toBe(code);
  });

  it("leaves workbooks, packages and plain text to others", () => {
    expect(docReader.accepts(container({ Workbook: new Uint8Array(5000) }))).toBe(false);
    expect(docReader.accepts(fixture("report.docx"))).toBe(false);
    expect(docReader.accepts(new TextEncoder().encode("一、基本情况"))).toBe(false);
  });

  it("says which parts are damaged and reads the rest", async () => {
    const bytes = fixture("report.doc");
    const document = await read(withBrokenLists(bytes));
    expect(codesOf(document)).toContain("content-damaged");
    expect(textsOf(document)).toContain("负责全县天气监测、预报和预警。");
  });

  it("pads a last sector that is short", async () => {
    const bytes = fixture("report.doc");
    const zeros = bytes.length - 1 - bytes.findLastIndex((byte) => byte !== 0);
    expect(zeros).toBeGreaterThan(0);
    expect(textsOf(await read(bytes.slice(0, bytes.length - Math.min(zeros, 100))))).toEqual(textsOf(await read(bytes)));
  });

  it("throws nothing but its own errors, whatever bytes are changed", async () => {
    const original = fixture("edits.doc");
    const changes = fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(original.length), async (bytes, cut) => {
        const changed = original.slice(0, cut % 2 === 0 ? original.length : cut);
        for (const [at, value] of bytes) if (at < changed.length) changed[at] = value;
        const outcome: unknown = await read(changed).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ZipingError);
      }),
      { numRuns: 60 },
    );
  });
});

/** The first list level's length of text made larger than the file. */
function withBrokenLists(bytes: Uint8Array): Uint8Array {
  const broken = bytes.slice();
  const pattern = [0x03, 0x00, 0x08, 0xff, 0x01, 0x00, 0x09, 0xff];
  const text = findBytes(broken, pattern);
  broken.set([0xff, 0xff], text);
  return broken;
}

/** （%2） as the file has it: three characters, of which the middle one is the level's number. */
function findBytes(bytes: Uint8Array, pattern: readonly number[]): number {
  const at = bytes.findIndex((_, start) => pattern.every((byte, index) => bytes[start + index] === byte));
  expect(at).toBeGreaterThan(0);
  return at;
}
