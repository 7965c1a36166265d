import { expect, it } from "vitest";
import { groupBy } from "../../src/lists/group-by.js";

it("keeps the order of keys and of the items of each", () => {
  const groups = groupBy(["b1", "a1", "b2", "a2", "c1"], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
});
