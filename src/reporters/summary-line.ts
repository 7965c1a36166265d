import { flatMap } from "../lists/flat-map.js";
import type { Tally } from "../check/tally.js";
import type { Language, LocalText } from "../rules/rule.js";

const INTERRUPTED: LocalText = { zh: "检查中途停止，以下只是已完成的部分：", en: "Interrupted, so this is only what was done: " };
const NO_FILES: LocalText = {
  zh: "没有找到可检查的文件：文件夹里没有报告格式的文件，或都被 --include、--exclude 排除。",
  en: "No file to check: the folder holds none in a format of reports, or --include and --exclude leave all of them out.",
};

/** One line over all files: `共检查 3 份报告：错误 5 处，警告 3 处，提示 6 处；另有 1 个文件无法读取。` */
export function summaryLine(tally: Tally, language: Language): string {
  const { files, unreadable, unchecked, findings } = tally;
  const note = tally.interrupted === true ? INTERRUPTED[language] : "";
  if (files === 0 && tally.interrupted !== true) return NO_FILES[language];
  const checked = files - unreadable - unchecked;
  const tail = tails(tally, language);
  if (language === "zh") {
    return `${note}共检查 ${checked} 份报告：错误 ${findings.error} 处，警告 ${findings.warning} 处，提示 ${findings.info} 处${tail}。`;
  }
  const found = `${counted(findings.error, "error")}, ${counted(findings.warning, "warning")}, ${findings.info} info`;
  return `${note}${counted(checked, "report")} checked: ${found}${tail}.`;
}

/** What else there was, each only where it was. */
function tails({ accepted, unchecked, unreadable }: Tally, language: Language): string {
  const texts: readonly (readonly [count: number, text: LocalText])[] = [
    [accepted, { zh: `；另有 ${accepted} 处按基线已接受`, en: `; ${accepted} more accepted by the baseline` }],
    [
      unchecked,
      {
        zh: `；另有 ${unchecked} 个文件不像报告或没有可核对的内容，未能核对`,
        en: `; ${counted(unchecked, "file")} no report or without anything to check`,
      },
    ],
    [unreadable, { zh: `；另有 ${unreadable} 个文件无法读取`, en: `; ${counted(unreadable, "file")} could not be read` }],
  ];
  return flatMap(texts, ([count, text]) => (count === 0 ? [] : [text[language]])).join("");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
