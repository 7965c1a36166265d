/** Steps of a path as the rule finder takes them: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close, each with its coordinates. */
const STEPS: ReadonlyMap<string, { readonly step: number; readonly take: readonly number[]; readonly count: number }> = new Map([
  ["S", { step: 0, take: [0, 1], count: 2 }],
  ["M", { step: 0, take: [0, 1], count: 2 }],
  ["L", { step: 1, take: [0, 1], count: 2 }],
  ["Q", { step: 3, take: [0, 1, 2, 3], count: 4 }],
  ["B", { step: 2, take: [0, 1, 2, 3, 4, 5], count: 6 }],
  // An arc is no rule: only where it ends matters.
  ["A", { step: 3, take: [5, 6, 5, 6], count: 7 }],
  ["C", { step: 4, take: [], count: 0 }],
]);

/** Reads `AbbreviatedData` (GB/T 33190, 9.1): M 0 0 L 10 0 C. What follows a mistake is left out. */
export function readPathData(text: string): readonly number[] {
  const words = text.trim().split(/\s+/u);
  const data: number[] = [];
  for (let at = 0; at < words.length;) {
    const step = STEPS.get(words[at] ?? "");
    if (step === undefined) return data;
    const values = words.slice(at + 1, at + 1 + step.count).map(Number);
    if (values.length < step.count || !values.every(Number.isFinite)) return data;
    data.push(step.step, ...step.take.map((index) => values[index] ?? 0));
    at += 1 + step.count;
  }
  return data;
}
