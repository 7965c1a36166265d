import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ZipingError } from "../../src/document/ziping-error.js";
import { parseReport } from "../../src/parse-report.js";

const SAMPLE = new Uint8Array(readFileSync(new URL("../../fixtures/reports/figures-disagree/report.txt", import.meta.url)));
const LONGEST_MS = 2000;

/** A small generator of repeatable numbers (Lehmer), so that a failure can be run again. */
function repeatable(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Time that this process has spent computing, in milliseconds: other work on the machine does not count. */
function computingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function outcome(bytes: Uint8Array): Promise<string> {
  const start = computingTime();
  try {
    await parseReport(bytes);
    return computingTime() - start < LONGEST_MS ? "report" : "slow";
  } catch (error) {
    return error instanceof ZipingError ? "refused" : `defect: ${String(error)}`;
  }
}

describe("a damaged text file", () => {
  it("gives a report or a ZipingError at 100 random cuts, quickly", async () => {
    const next = repeatable(20_221);
    for (let run = 0; run < 100; run++) {
      const from = next(SAMPLE.length);
      const bytes = next(2) === 0 ? SAMPLE.slice(0, from) : SAMPLE.slice(from, from + next(SAMPLE.length));
      expect(["report", "refused"], `cut ${run}`).toContain(await outcome(bytes));
    }
  });

  it("gives a report or a ZipingError after 100 random changes of bytes, quickly", async () => {
    const next = repeatable(20_222);
    for (let run = 0; run < 100; run++) {
      const bytes = SAMPLE.slice();
      for (let change = 0; change <= next(20); change++) bytes[next(bytes.length)] = next(256);
      expect(["report", "refused"], `change ${run}`).toContain(await outcome(bytes));
    }
  });
});

/** A report whose section 六 has `count` paragraphs. */
function longReport(count: number): Uint8Array {
  const paragraphs = Array.from(
    { length: count },
    (_, index) => `\u3000\u3000全年组织活动${index + 1}场次，支出${index + 1}.${index % 10}万元，完成率98.${index % 10}%。`,
  );
  const head = ["2022年度溪口县文化馆整体支出绩效自评报告", "一、部门基本情况", "　　本馆设三个室。", "二、一般公共预算支出情况"];
  return new TextEncoder().encode([...head, ...paragraphs, "三、存在的问题", "　　人手不足。"].join("\n"));
}

it("takes time in proportion to the length of a report", async () => {
  const time = async (count: number): Promise<number> => {
    const bytes = longReport(count);
    const start = computingTime();
    const report = await parseReport(bytes);
    expect(report.sections[1]?.paragraphs).toHaveLength(count);
    return computingTime() - start;
  };
  await time(1000);
  const [short, long] = [await time(1000), await time(10_000)];
  // Ten times the length; twice that leaves room for a busy machine.
  expect(long).toBeLessThan(short * 20 + 200);
}, 60_000);
