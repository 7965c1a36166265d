import type { CheckedFile } from "../check/checked-file.js";
import type { Language } from "../rules/rule.js";

/** How a file belongs to others of the run, a sentence each. */
export function kinshipLines(file: CheckedFile, language: Language): readonly string[] {
  const { path, duplicateOf, checkedWith = [], comparedWith = [] } = file;
  const zh = language === "zh";
  const list = (paths: readonly string[]): string => paths.join(zh ? "、" : ", ");
  const others = checkedWith.filter((other) => other !== path);
  return [
    ...(duplicateOf === undefined ? [] : [zh ? `与 ${duplicateOf} 内容完全相同` : `same content as ${duplicateOf}`]),
    ...(others.length === 0 ? [] : [zh ? `与 ${list(others)} 合为一份报告检查` : `checked as one report with ${list(others)}`]),
    ...(comparedWith.length === 0
      ? []
      : [zh ? `与上年报告 ${list(comparedWith)} 比较` : `compared with last year's report ${list(comparedWith)}`]),
  ];
}
