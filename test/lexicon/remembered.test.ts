import { describe, expect, it } from "vitest";
import { remembered, rememberedOf } from "../../src/lexicon/remembered.js";

/** The function that is remembered, and how often it was really asked. */
function counted(): { readonly ask: (text: string) => string | undefined; readonly calls: () => number } {
  let calls = 0;
  const ask = remembered((text: string) => {
    calls++;
    return text.startsWith("无") ? undefined : `${text}!`;
  });
  return { ask, calls: () => calls };
}

describe("a remembered function", () => {
  it.each(["支出总额", "无"])("answers %s once, then from memory, also where the answer is none", (text) => {
    const { ask, calls } = counted();
    expect(ask(text)).toBe(ask(text));
    expect(calls()).toBe(1);
  });

  it("keeps no long texts, and a bounded number of short ones", () => {
    const { ask, calls } = counted();
    const long = "项目".repeat(50);
    expect(ask(long)).toBe(ask(long));
    expect(calls()).toBe(2);
    for (let index = 0; index < 10_000; index++) ask(String(index));
    expect(ask("0")).toBe("0!");
    expect(calls()).toBe(10_003);
  });
});

describe("a function remembered of an object", () => {
  it.each([
    ["an answer", 2],
    ["no answer", undefined],
  ])("works it out once for each: %s", (_name, answer) => {
    let calls = 0;
    const ask = rememberedOf((_table: { readonly rows: number }) => {
      calls++;
      return answer;
    });
    const table = { rows: 2 };
    expect([ask(table), ask(table), ask({ rows: 2 })]).toEqual([answer, answer, answer]);
    expect(calls).toBe(2);
  });
});
