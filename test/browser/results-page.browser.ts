import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { CheckedFile } from "../../src/check/checked-file.js";
import { inspectReport } from "../../src/check-report.js";
import { parseReport } from "../../src/parse-report.js";
import { RULES } from "../../src/rules/registry.js";
import { renderResult } from "../../src/reporters/render-result.js";

const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ATTACK = "</script><script>window.attacked = true</script><img src=x onerror='window.attacked = true'>";

let browser: Browser;
let folder = "";
let page: Page;
let address = "";
/** What the page must never do. */
let misdeeds: string[] = [];

/** Two reports that disagree with themselves, one of them hostile, one that is clean, one that could not be read. */
async function sampleFiles(): Promise<readonly CheckedFile[]> {
  const check = async (name: string): Promise<CheckedFile> => {
    const path = `fixtures/reports/${name}/report.txt`;
    const report = await parseReport(path);
    return { path, report, findings: inspectReport(report).findings };
  };
  const flawed = await check("figures-disagree");
  const findings = flawed.findings.map((finding) => ({ ...finding, message: ATTACK + finding.message }));
  const tables = flawed.report?.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => (cell.text.length > 8 ? { ...cell, text: cell.text + ATTACK } : cell)),
  }));
  const department = { text: `敌县${ATTACK}`, at: { block: 0 } };
  const report = flawed.report === undefined || tables === undefined ? undefined : { ...flawed.report, tables, department };
  return [
    flawed,
    await check("clean-ten-sections"),
    { path: "敌县.docx", findings, ...(report === undefined ? {} : { report }) },
    { path: "扫描.pdf", findings: [], error: { code: "NO_TEXT", message: "没有文字层" } },
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-page-"));
  const pieces: string[] = [];
  const original = (): Promise<string> => Promise.resolve("<p>原件全文</p>");
  for await (const piece of renderResult(await sampleFiles(), { format: "html", rules: RULES, original }))
    pieces.push(String(piece));
  await writeFile(join(folder, "page.html"), pieces.join(""));
  address = pathToFileURL(join(folder, "page.html")).href;
  browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: SWITCHES });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await page.close();
  expect(misdeeds).toEqual([]);
});

async function openPage(width = 1280, hash = "", colorScheme: "light" | "dark" = "light"): Promise<void> {
  misdeeds = [];
  page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on("console", (message) => misdeeds.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => misdeeds.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) misdeeds.push(`request: ${request.url()}`);
  });
  await page.goto(address + hash);
}

/** A page of so many reports that the last are packed. */
async function openLongPage(): Promise<void> {
  const [flawed, , hostile] = await sampleFiles();
  if (flawed === undefined || hostile === undefined) throw new Error("the sample is too short");
  const files = Array.from({ length: 210 }, (_, index) => ({
    ...flawed,
    path: `${index}.txt`,
    findings: flawed.findings.slice(0, 2),
  }));
  const last = { ...flawed, path: "last.txt" };
  const pieces: string[] = [];
  for await (const piece of renderResult([...files, last, hostile], { format: "html", rules: RULES })) pieces.push(String(piece));
  const kept = address;
  await writeFile(join(folder, "long.html"), pieces.join(""));
  address = pathToFileURL(join(folder, "long.html")).href;
  await openPage();
  address = kept;
}

const shownFindings = (): Promise<number> => page.locator(".finding:visible").count();
const TOTAL_SUM = "basic-data/total-sum";

describe("the page of results in a browser", () => {
  it("opens the reports that have findings, the overview first", async () => {
    await openPage();
    expect(await page.locator("main > :first-child").getAttribute("id")).toBe("overview");
    expect(await page.locator(".report > details[open]").count()).toBe(2);
    expect(await page.locator("script.held").count()).toBeLessThan(10);
    expect(await page.locator("#told").textContent()).toMatch(/显示 3 份报告、\d+ 处问题/u);
  });

  it("narrows by severity, rule and department, and counts what is left", async () => {
    await openPage();
    const all = await shownFindings();
    await page.locator(".chips label.info").click();
    const loud = await shownFindings();
    expect(loud).toBeLessThan(all);
    expect(await page.locator(".finding.info:visible").count()).toBe(0);
    await page.selectOption("select[name=rule]", TOTAL_SUM);
    const own = await page.locator(`.finding[data-rule="${TOTAL_SUM}"]:visible`).count();
    expect(own).toBeGreaterThan(0);
    expect(await shownFindings()).toBe(own);
    await page.selectOption("select[name=department]", { index: 1 });
    expect(await shownFindings()).toBeLessThan(own);
    await page.locator("button[type=reset]").click();
    await expect.poll(shownFindings).toBe(all);
  });

  it("narrows from the overview", async () => {
    await openPage();
    await page.locator(`button[data-choose=rule][data-value="${TOTAL_SUM}"]`).click();
    expect(await page.locator("select[name=rule]").inputValue()).toBe(TOTAL_SUM);
    expect(await page.locator(`.finding:visible:not([data-rule="${TOTAL_SUM}"])`).count()).toBe(0);
  });

  it("finds words in findings, and says when there is none", async () => {
    await openPage();
    await page.locator("input[name=search]").fill("3960.21");
    const found = await shownFindings();
    expect(found).toBeGreaterThan(0);
    expect(await page.locator(".finding:visible", { hasText: "3960.21" }).count()).toBe(found);
    await page.locator("input[name=search]").fill("没有这样的话");
    expect(await page.locator(".report:visible").count()).toBe(0);
    expect(await page.locator("#none").isVisible()).toBe(true);
  });

  it("leads from a place to the highlighted cell, and from its number back", async () => {
    await openPage();
    const finding = page.locator(`.finding[data-rule="${TOTAL_SUM}"]`).first();
    const link = finding.locator(".places a").first();
    const quote = await link.locator(".quote").textContent();
    const target = (await link.getAttribute("href"))?.slice(1) ?? "";
    await link.click();
    const cell = page.locator(`[id="${target}"]`);
    expect(await cell.getAttribute("class")).toMatch(/hit error.* pointed/u);
    expect(await cell.textContent()).toContain(quote);
    expect(await page.evaluate(`document.activeElement?.id`)).toBe(target);
    await expect.poll(() => cell.boundingBox().then((box) => box !== null && box.y >= 0 && box.y < 900)).toBe(true);
    await cell.locator("a.ref.error").first().click();
    expect(await page.evaluate(`document.activeElement?.id`)).toBe(await finding.getAttribute("id"));
  });

  it("opens at a place that an address names", async () => {
    await openPage(1280, "#r3f1");
    expect(await page.evaluate(`document.activeElement?.id`)).toBe("r3f1");
  });

  it("is used by keyboard alone", async () => {
    await openPage();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(`document.activeElement?.className`)).toBe("skip");
    await page.keyboard.press("/");
    expect(await page.evaluate(`document.activeElement?.getAttribute("name")`)).toBe("search");
    await page.keyboard.type("3960.21");
    const found = await shownFindings();
    await page.keyboard.press("Escape");
    expect(await shownFindings()).toBeGreaterThan(found);
    await page.locator("#results").focus();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate(`document.activeElement?.id`)).toBe("r1f2");
    await page.keyboard.press("k");
    expect(await page.evaluate(`document.activeElement?.id`)).toBe("r1f1");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(`document.activeElement?.closest(".places") !== null`)).toBe(true);
  });

  it("lights the cells of the finding that is pointed at", async () => {
    await openPage();
    const finding = page.locator(`.finding[data-rule="${TOTAL_SUM}"]`).first();
    await finding.locator(".message").hover();
    expect(await page.locator("#r1 td.hit.active").count()).toBeGreaterThanOrEqual(3);
  });

  it("shows hostile texts as texts", async () => {
    await openPage();
    expect(await page.locator("#r3").textContent()).toContain("<script>window.attacked = true</script>");
    expect(await page.evaluate(`"attacked" in globalThis`)).toBe(false);
    expect(await page.locator("#r3 img").count()).toBe(0);
  });

  it("closes and opens all", async () => {
    await openPage();
    await page.locator("#close-all").click();
    expect(await shownFindings()).toBe(0);
    await page.locator("#open-all").click();
    expect(await shownFindings()).toBeGreaterThan(0);
    expect(await page.locator("script.held").count()).toBe(0);
  });

  it("unpacks the last reports of a long page when they are opened, and holds them as texts", async () => {
    await openLongPage();
    expect(await page.locator("script.packed").count()).toBe(12);
    await page.locator("#r211 summary").first().click();
    await expect.poll(() => page.locator("#r211 td.hit:visible").count()).toBeGreaterThan(0);
    await page.evaluate(`location.hash = "#r212f1"`);
    await expect.poll(() => page.evaluate(`document.activeElement?.id`)).toBe("r212f1");
    expect(await page.locator("#r212").textContent()).toContain("<script>window.attacked = true</script>");
    expect(await page.evaluate(`"attacked" in globalThis`)).toBe(false);
    await page.keyboard.press("k");
    await expect.poll(() => page.evaluate(`document.activeElement?.id`)).toMatch(/^r211f/u);
  });

  it("counts, narrows and searches the packed reports of a long page too", async () => {
    await openLongPage();
    const counted = async (): Promise<readonly number[]> =>
      [...((await page.locator("#told").textContent()) ?? "").matchAll(/\d+/gu)].map(Number);
    const [reports = 0, findings = 0] = await counted();
    expect(reports).toBe(212);
    expect(findings).toBeGreaterThan(420);
    await page.locator("input[name=search]").fill("window.attacked");
    await expect.poll(counted).toEqual([1, (findings - 420) / 2]);
    await page.locator("input[name=search]").fill("last.txt");
    await expect.poll(counted).toEqual([1, (findings - 420) / 2]);
    await page.locator("button[type=reset]").click();
    await expect.poll(counted).toEqual([reports, findings]);
    await page.selectOption("select[name=rule]", TOTAL_SUM);
    expect((await counted())[1]).toBeGreaterThan(0);
  });

  it.each(["light", "dark"] as const)("fits a phone in %s", async (scheme) => {
    await openPage(390, "", scheme);
    await page.locator("#open-all").click();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    const shade = async (property: string): Promise<number> =>
      Number(/\d+/u.exec(String(await page.evaluate(`getComputedStyle(document.body).${property}`)))?.[0]);
    const [paper, ink] = [await shade("backgroundColor"), await shade("color")];
    expect(scheme === "light" ? paper > ink : paper < ink).toBe(true);
  });

  it("prints every report with its tables, without the controls", async () => {
    await openPage();
    await page.locator("#close-all").click();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(`dispatchEvent(new Event("beforeprint"))`);
    expect(await page.locator(".toolbar").isVisible()).toBe(false);
    expect(await page.locator("td.hit:visible").count()).toBeGreaterThan(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
