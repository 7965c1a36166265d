import { describe, expect, it } from "vitest";

import { documentHtml, documentPage } from "../../src/reporters/document-html.js";
import { escapeHtml } from "../../src/reporters/escape-html.js";
import { line, madeDocument, table } from "../support/made-document.js";

describe("escapeHtml", () => {
  it("shows markup as text and keeps line ends", () => {
    expect(escapeHtml(`<a href="x">&'\n`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&#39;<br>");
  });
});

describe("documentHtml", () => {
  it("writes blocks in reading order, with headings, spans and ids", () => {
    const document = madeDocument({ ...line("一、概况"), headingLevel: 1 }, "正文<script>", table(["甲 >2"], ["乙", "丙"]));
    expect(documentHtml(document)).toBe(
      [
        '<h1 id="block-0">一、概况</h1>',
        '<p id="block-1">正文&lt;script&gt;</p>',
        '<div class="wide" tabindex="0"><table id="block-2">',
        '<tr><td colspan="2">甲</td></tr>',
        "<tr><td>乙</td><td>丙</td></tr>",
        "</table></div>",
      ].join("\n"),
    );
  });
});

describe("documentPage", () => {
  it("forbids scripts and everything from outside", async () => {
    const pieces: string[] = [];
    for await (const piece of documentPage("a<b", "zh", ["<p>x</p>", "<p>y</p>"])) pieces.push(piece);
    const page = pieces.join("");
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:/u);
    expect(page).not.toContain("script-src");
    expect(page).toContain("<title>a&lt;b</title>");
    expect(page).toContain("<p>x</p><p>y</p>");
  });
});
