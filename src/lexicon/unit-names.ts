/** Units that English has a word for; those of money and area have none that a reader would look for in the report. */
export const UNIT_NAMES: ReadonlyMap<string, { readonly one: string; readonly many: string }> = new Map([
  ["分", { one: "point", many: "points" }],
  ["人", { one: "person", many: "persons" }],
]);
