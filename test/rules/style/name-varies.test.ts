import { expect, it } from "vitest";
import { toldBy } from "../../support/findings-of.js";

it.each<readonly [string, readonly string[]]>([
  ["我局严格执行预算。我局无结转资金。", []],
  ["我局严格执行预算。本单位无结转资金。", ["info 正文中自称不统一：「我局」、「本单位」。"]],
  ["严格执行预算。", []],
])("style/name-varies: %s", (text, expected) => {
  expect(toldBy("style/name-varies", { sections: [{ heading: "二、一般公共预算支出情况", text: [text] }] })).toEqual(expected);
});
