import { expect, it } from "vitest";
import { findingsOf } from "../../support/findings-of.js";

it.each<readonly [readonly string[], readonly string[]]>([
  [
    ["#REF!", "12.5", "#DIV/0!"],
    ["#REF!", "#DIV/0!"],
  ],
  [["#N/A", "#N/A"], ["#N/A"]],
  [["#NAME?"], ["#NAME?"]],
  [["#1楼", "N/A", "#号井盖"], []],
])("structure/formula-error: %j", (cells, expected) => {
  const findings = findingsOf("structure/formula-error", { tables: [[["项目", ...cells]]] });
  expect(findings.map(({ evidence }) => evidence[0]?.text)).toEqual(expected);
});
