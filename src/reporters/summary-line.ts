import type { Tally } from "../check/tally.js";
import type { Language, LocalText } from "../rules/rule.js";

const INTERRUPTED: LocalText = { zh: "检查中途停止，以下只是已完成的部分：", en: "Interrupted, so this is only what was done: " };

/** One line over all files: `检查 3 份报告：错误 5，警告 3，提示 6；1 份无法读取`. */
export function summaryLine(tally: Tally, language: Language): string {
  const { files, unreadable, findings } = tally;
  const note = tally.interrupted === true ? INTERRUPTED[language] : "";
  if (language === "zh") {
    const tail = unreadable === 0 ? "" : `；另有 ${unreadable} 个文件无法读取`;
    return `${note}共检查 ${files - unreadable} 份报告：错误 ${findings.error} 处，警告 ${findings.warning} 处，提示 ${findings.info} 处${tail}。`;
  }
  const tail = unreadable === 0 ? "" : `; ${counted(unreadable, "file")} could not be read`;
  const found = `${counted(findings.error, "error")}, ${counted(findings.warning, "warning")}, ${findings.info} info`;
  return `${note}${counted(files - unreadable, "report")} checked: ${found}${tail}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
