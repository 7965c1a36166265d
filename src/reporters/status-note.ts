import { type CheckedFile, statusOf } from "../check/checked-file.js";
import type { Language, LocalText } from "../rules/rule.js";

const NO_REPORT: LocalText = {
  zh: "不像绩效自评报告，未能核对",
  en: "does not look like a self-evaluation report; nothing could be checked",
};
const NOTHING_TO_CHECK: LocalText = {
  zh: "没有可核对的数字或表格，未能核对",
  en: "no figures or tables that could be checked",
};

/** Why a file that was read could not be checked; `undefined` for one that was, or that could not be read. */
export function uncheckedNote(file: CheckedFile, language: Language): string | undefined {
  switch (statusOf(file)) {
    case "noReport":
      return NO_REPORT[language];
    case "nothingToCheck":
      return NOTHING_TO_CHECK[language];
    case "checked":
    case "unreadable":
      return undefined;
  }
}

/** What a file without findings says: that all was in order only where something was looked at, and how much. */
export function noFindingsNote(file: CheckedFile, language: Language): string {
  const { evaluated, accepted = [] } = file;
  const unchecked = uncheckedNote(file, language);
  if (unchecked !== undefined) return unchecked;
  if (language === "zh") {
    const found = accepted.length > 0 ? "没有其他问题" : "未发现问题";
    return evaluated === undefined ? found : `${found}（核对了 ${evaluated} 项关系）`;
  }
  const found = accepted.length > 0 ? "nothing else found" : "nothing found";
  return evaluated === undefined ? found : `${found} (${evaluated} relations evaluated)`;
}

/** How many findings of a file a baseline accepts; `undefined` for none. */
export function acceptedNote({ accepted = [] }: CheckedFile, language: Language): string | undefined {
  if (accepted.length === 0) return undefined;
  return language === "zh" ? `按基线已接受 ${accepted.length} 处` : `${accepted.length} accepted by the baseline`;
}
