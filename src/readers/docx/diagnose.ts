import type { Diagnostic } from "../../document/diagnostic.js";
import type { Remarks } from "./read-context.js";

/** What was worth a remark while reading, as diagnostics: one of a kind. */
export function diagnose(remarks: Remarks): readonly Diagnostic[] {
  const { revisions, hiddenTexts, struckTexts, unknownNumberFormats, skipped } = remarks;
  const diagnostics: Diagnostic[] = [];
  if (revisions > 0) {
    diagnostics.push({ code: "tracked-changes", message: `文档带有 ${revisions} 处修订标记，按接受全部修订后的内容读取。` });
  }
  if (hiddenTexts > 0) {
    diagnostics.push({ code: "hidden-text", message: `文档有 ${hiddenTexts} 处隐藏的文字，打印时不显示，未予读取。` });
  }
  if (struckTexts > 0) {
    diagnostics.push({ code: "tracked-changes", message: `文档有 ${struckTexts} 处加了删除线的文字，视为已删除，未予读取。` });
  }
  if (unknownNumberFormats.size > 0) {
    const formats = [...unknownNumberFormats].join("、");
    diagnostics.push({ code: "numbering-rebuilt", message: `自动编号的格式（${formats}）不能识别，以阿拉伯数字代替。` });
  }
  if (skipped.size > 0) {
    const kinds = [...skipped].map(([kind, count]) => `${kind} ${count} 处`).join("、");
    diagnostics.push({ code: "content-skipped", message: `文档含有${kinds}，其中如有文字，未予读取。` });
  }
  return diagnostics;
}
