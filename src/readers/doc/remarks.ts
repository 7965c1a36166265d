import type { Diagnostic } from "../../document/diagnostic.js";
import { diagnose } from "../docx/diagnose.js";
import type { Remarks as WordRemarks } from "../docx/read-context.js";
import { noRemarks as noWordRemarks } from "../docx/read-context.js";

/** What is worth a diagnostic, gathered while reading: what all Word files have in common, and what this format loses. */
export interface Remarks extends WordRemarks {
  /** Rows whose layout is lost. */
  rowsWithoutLayout: number;
  /** Text boxes of which the file does not tell where they stand. */
  textBoxesAside: number;
  /** Parts that could not be read, named for people. */
  readonly damaged: Set<string>;
}

export function noRemarks(): Remarks {
  return { ...noWordRemarks(), rowsWithoutLayout: 0, textBoxesAside: 0, damaged: new Set() };
}

export function diagnosticsOf(remarks: Remarks): readonly Diagnostic[] {
  const { rowsWithoutLayout, textBoxesAside, damaged } = remarks;
  const diagnostics = [...diagnose(remarks)];
  if (rowsWithoutLayout > 0) {
    diagnostics.push({
      code: "structure-lost",
      message: `有 ${rowsWithoutLayout} 个表格行缺少列宽信息，列的位置按相近的行推定。`,
    });
  }
  if (textBoxesAside > 0) {
    diagnostics.push({ code: "structure-lost", message: `有 ${textBoxesAside} 个文本框的位置不明，其文字放在正文之后。` });
  }
  if (damaged.size > 0) {
    diagnostics.push({
      code: "content-damaged",
      message: `文件部分损坏（${[...damaged].join("、")}），有关内容可能缺失或有误。`,
    });
  }
  return diagnostics;
}
