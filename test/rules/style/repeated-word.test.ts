import { expect, it } from "vitest";
import { findingsOf } from "../../support/findings-of.js";

it.each<readonly [string, readonly string[]]>([
  ["严格执行预算预算管理规定。", ["预算预算"]],
  ["严格执行预算管理规定。", []],
  ["一件一件办，一步一步走，家家户户受益。", []],
  ["报县人民政府政府采购办备案。", []],
  ["有关政策研究研究再定。", []],
])("style/repeated-word: %s", (text, expected) => {
  const findings = findingsOf("style/repeated-word", { sections: [{ heading: "七、存在的问题", text: [text] }] });
  expect(findings.map(({ evidence }) => evidence[0]?.text)).toEqual(expected);
});
