import { describe, expect, it } from "vitest";
import type { BasicData } from "../../src/report/report.js";
import { parseReport } from "../../src/parse-report.js";

const HEAD = `<tr><td>经费控制情况（万元）</td><td>2021年决算数</td><td>2022年预算数</td><td>2022年决算数</td></tr>`;

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

async function read(
  ...rows: readonly string[]
): Promise<{ readonly lines: readonly string[]; readonly doubts: readonly string[] }> {
  const html = `<p>2022年度部门整体支出绩效评价基础数据表</p><table border="1">${HEAD}${rows.join("")}</table>`;
  const { basicData, diagnostics } = await parseReport(new TextEncoder().encode(`<html><body>${html}</body></html>`));
  const codes = diagnostics.map(({ code }) => code).filter((code) => code !== "template-unknown");
  return { lines: linesOf(basicData), doubts: codes };
}

function linesOf(data: BasicData | undefined): readonly string[] {
  return (data?.lines ?? []).map(({ label, actual }) => `${label} ${actual?.value ?? `∅${actual?.text ?? "-"}`}`);
}

describe("tables inside a cell of the basic data table", () => {
  it("are no rows of it, and their cell is not blank", async () => {
    const inner = `<table>${row("戏曲下乡", "250")}${row("馆舍维修", "200")}</table>`;
    const { lines, doubts } = await read(row("专项资金", "400", "450", inner), row("政府采购金额", "1", "2", "3"));
    expect(lines).toEqual(["专项资金 ∅戏曲下乡 250\n馆舍维修 200", "政府采购金额 3"]);
    expect(doubts).toEqual(["amount-unreadable", "row-ambiguous"]);
  });

  it("go on with it where they fill a row", async () => {
    const inner = `<table>${row("三公经费", "1", "2", "3")}${row("公务接待", "1", "2", "3")}</table>`;
    const { lines, doubts } = await read(row("支出总额", "1", "2", "9"), `<tr><td colspan="4">${inner}</td></tr>`);
    expect(lines).toEqual(["支出总额 9", "三公经费 3", "公务接待 3"]);
    expect(doubts).toEqual([]);
  });

  it("are unwrapped where they are one cell", async () => {
    const { lines } = await read(row("支出总额", "1", "2", `<table>${row("9")}</table>`));
    expect(lines).toEqual(["支出总额 9"]);
  });
});
