import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { decodeXml } from "../../../src/readers/xml/decode-xml.js";
import { parseXml } from "../../../src/readers/xml/parse-xml.js";
import type { XmlElement, XmlNode } from "../../../src/readers/xml/xml-element.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return "fine";
  } catch (error) {
    return error instanceof ZipingError ? error.code : "other";
  }
};

describe("an XML part", () => {
  it("becomes a tree, indenting white space left out, text kept", () => {
    const root = parseXml(
      `<?xml version="1.0"?><!-- 注 -->\n<a>\n  <b c='1 &amp; "2"'/>\n <d>甲&#x4E59;<![CDATA[<丙>]]>&lt;</d></a>`,
      "x.xml",
    );
    expect(root).toEqual({
      name: "a",
      attributes: {},
      children: [
        { name: "b", attributes: { c: '1 & "2"' }, children: [] },
        { name: "d", attributes: {}, children: ["甲乙<丙><"] },
      ],
    });
  });

  it("keeps blanks in the text of a run", () => {
    expect(parseXml(`<w:t xmlns:w="${W}"> </w:t>`, "x.xml").children).toEqual([" "]);
  });

  it.each([
    ["<a><b></a></b>", "CORRUPT"],
    ["<a><b>", "CORRUPT"],
    ["<a></a></a>", "CORRUPT"],
    ["<a/><b/>", "CORRUPT"],
    ["<a b=1/>", "CORRUPT"],
    ["<a b/>", "CORRUPT"],
    ["<p:a/>", "CORRUPT"],
    ["<a", "CORRUPT"],
    ["没有元素", "CORRUPT"],
    ["", "CORRUPT"],
    ["<a>".repeat(2000) + "</a>".repeat(2000), "TOO_LARGE"],
    ["<a>".repeat(900) + "</a>".repeat(900), "fine"],
  ])("%.20s… ends as %s", (xml, code) => {
    expect(codeOf(() => parseXml(xml, "x.xml"))).toBe(code);
  });

  it("printed and parsed again is the same", () => {
    const name = fc.constantFrom("a", "b", "c1");
    const text = fc.stringMatching(/^[甲乙<>&"' 1-9]{1,8}$/u);
    const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
      tree: fc.record({
        name,
        attributes: fc.dictionary(name, text),
        children: fc.oneof(
          { depthSize: "small" },
          fc.constant([]),
          text.map((value) => [value]),
          fc.array(tie("tree"), { maxLength: 3 }),
        ),
      }),
    }));
    fc.assert(
      fc.property(tree, (element) => {
        expect(parseXml(print(element), "x.xml")).toEqual(element);
      }),
    );
  });
});

function print(node: XmlNode): string {
  const escaped = (text: string): string => text.replace(/[<>&"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(print).join("")}</${node.name}>`;
}

describe("namespaces", () => {
  it("decide, not prefixes", () => {
    const root = parseXml(`<x:p xmlns:x="${W}" x:val="1"><t xmlns="${W}"/><w:r xmlns:w="urn:other"/></x:p>`, "x.xml");
    expect(root.name).toBe("w:p");
    expect(root.attributes).toEqual({ "w:val": "1" });
    expect(root.children.map((child) => (typeof child === "string" ? child : child.name))).toEqual(["w:t", "other-w:r"]);
  });

  it("count for lists of prefixes too, which must be declared", () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const wps = 'xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
    const root = parseXml(`<mc:AlternateContent ${mc} ${wps}><mc:Choice Requires="s"/></mc:AlternateContent>`, "x.xml");
    expect(root.children[0]).toMatchObject({ name: "mc:Choice", attributes: { Requires: "wps" } });
    expect(codeOf(() => parseXml(`<a ${mc} mc:Ignorable="w14"/>`, "x.xml"))).toBe("CORRUPT");
  });
});

describe("the encoding of a part", () => {
  it.each([
    ["utf-8", new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?><甲/>')],
    ["utf-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("<甲/>")])],
    ["utf-16le", new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x32, 0x75, 0x2f, 0, 0x3e, 0])],
    [
      "gb18030",
      new Uint8Array([...new TextEncoder().encode('<?xml version="1.0" encoding="gb2312"?><'), 0xbc, 0xd7, 0x2f, 0x3e]),
    ],
  ])("%s is found", (_name, bytes) => {
    expect(parseXml(decodeXml(bytes, "x.xml"), "x.xml").name).toBe("甲");
  });

  it.each([
    ["bytes that are none", new Uint8Array([0x3c, 0xff, 0x3e])],
    ["a name that is none", new TextEncoder().encode('<?xml version="1.0" encoding="klingon"?><a/>')],
  ])("%s is refused", (_name, bytes) => {
    expect(codeOf(() => decodeXml(bytes, "x.xml"))).toBe("CORRUPT");
  });
});
