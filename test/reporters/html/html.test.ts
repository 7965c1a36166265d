import { inflateRawSync } from "node:zlib";

import { load } from "cheerio";
import { describe, expect, it } from "vitest";

import type { CheckedFile } from "../../../src/check/checked-file.js";
import { inspectReport } from "../../../src/check-report.js";
import { parseReport } from "../../../src/parse-report.js";
import { renderResult } from "../../../src/reporters/render-result.js";
import { CHECKED_FILES } from "../../support/checked-files.js";
import { renderedText } from "../../support/rendered.js";

const FLAWED = "fixtures/reports/figures-disagree/report.txt";

async function flawedFile(): Promise<CheckedFile> {
  const report = await parseReport(FLAWED);
  return { path: FLAWED, report, findings: inspectReport(report).findings };
}

/** The page as it is once every report is opened. */
async function openedPage(files: readonly CheckedFile[]): Promise<ReturnType<typeof load>> {
  const html = await renderedText({ format: "html" }, files);
  return load(html.replace(/<script type="text\/plain" class="held">(.*?)<\/script>/gsu, "$1"));
}

describe("the page of results", () => {
  it("allows its own style and script alone, and nothing from outside", async () => {
    const html = await renderedText({ format: "html" }, CHECKED_FILES);
    const page = load(html);
    const policy = page("meta[http-equiv=Content-Security-Policy]").attr("content") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; img-src data:/u);
    expect(html).not.toMatch(/\b(?:src|href)="(?!#)/u);
    expect(page("[style], [onclick], [onload]")).toHaveLength(0);
  });

  it("puts each finding beside the table or paragraph of its first place", async () => {
    const page = await openedPage([await flawedFile()]);
    const finding = page('.finding[data-rule="basic-data/total-sum"]').first();
    const group = finding.closest(".group");
    expect(group.find("figcaption").text()).toBe("附件1 基础数据表");
    expect(group.find("td.hit.error").length).toBeGreaterThanOrEqual(3);
  });

  it("leads from every place to its cell or words, and back", async () => {
    const page = await openedPage([await flawedFile()]);
    const links = page('a[href^="#"]').toArray();
    expect(links.length).toBeGreaterThan(20);
    const missing = links
      .map((link) => page(link).attr("href") ?? "")
      .filter((href) => page(`[id="${href.slice(1)}"]`).length !== 1);
    expect(missing).toEqual([]);
  });

  it("shows at each place the characters that the finding quotes", async () => {
    const page = await openedPage([await flawedFile()]);
    page(".source .ref").remove();
    for (const link of page(".places a").toArray()) {
      const quote = page(link).find(".quote").text();
      const place = page(`[id="${(page(link).attr("href") ?? "").slice(1)}"]`);
      if (quote !== "（空白）") expect(place.parent().text().replace(/\s+/gu, " ")).toContain(quote);
    }
  });

  it("counts by rule and by department, and names what could not be read", async () => {
    const page = load(await renderedText({ format: "html" }, CHECKED_FILES));
    expect(
      page("button[data-choose=rule]")
        .toArray()
        .map((button) => page(button).text()),
    ).toEqual(["支出总额等于基本支出加项目支出", "tables/executed-total", "style/punctuation"]);
    expect(page("button[data-choose=department]").first().closest("tr").find("td.number").text()).toBe("111");
    expect(page("#overview").text()).toContain("没有文字层，请先做文字识别。");
  });

  it("holds no report text as HTML", async () => {
    const report = await parseReport(FLAWED);
    const attack = "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>";
    const [table] = report.tables;
    if (table === undefined) throw new Error("the report has no table");
    const cells = table.cells.map((cell) => ({ ...cell, text: `${attack}${cell.text}` }));
    const file = await flawedFile();
    const findings = file.findings.map((finding) => ({ ...finding, message: attack + finding.message, rule: attack }));
    const hostile = {
      ...file,
      path: attack,
      findings,
      report: { ...report, tables: [{ ...table, cells }, ...report.tables.slice(1)] },
    };
    const html = await renderedText({ format: "html" }, [hostile]);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(load(html)("script:not(.held)")).toHaveLength(1);
  });

  it("writes report by report", async () => {
    const pieces: string[] = [];
    for await (const piece of renderResult(CHECKED_FILES, { format: "html" })) pieces.push(String(piece));
    expect(pieces.filter((piece) => piece.includes('<article class="report"'))).toHaveLength(2);
  });

  it("packs what stands in the reports of a long page, whole", async () => {
    const file = await flawedFile();
    const files = Array.from({ length: 202 }, (_, index) => ({ ...file, path: `${index}.txt` }));
    const html = await renderedText({ format: "html" }, files);
    const page = load(html);
    expect(page("script.packed")).toHaveLength(2);
    const packed = Buffer.from(page("#r202 script.packed").text(), "base64");
    const body = page("#r200 .body").html() ?? "";
    expect(inflateRawSync(packed).toString("utf8").replaceAll("r202", "r200").length).toBeCloseTo(body.length, -3);
    const found = (page("#r202").attr("data-found") ?? "").split(";").map((each) => Number(each.split(" ")[2]));
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(file.findings.length);
  });
});
