import type { SectionKind } from "../../report/report.js";
import type { ReportSketch, SectionSketch } from "./report-sketch.js";

const TITLES: readonly (readonly [kind: SectionKind, title: string])[] = [
  ["overview", "部门（单位）基本情况"],
  ["generalPublicBudget", "一般公共预算支出情况"],
  ["governmentFundBudget", "政府性基金预算支出情况"],
  ["stateCapitalBudget", "国有资本经营预算支出情况"],
  ["socialInsuranceFundBudget", "社会保险基金预算支出情况"],
  ["performance", "部门整体支出绩效情况"],
  ["problems", "存在的问题及原因分析"],
  ["improvements", "下一步改进措施"],
  ["resultUse", "部门整体支出绩效自评结果拟应用和公开情况"],
  ["other", "其他需要说明的情况"],
];

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** How a report of ten sections departs from the template. */
export interface SectionsChange {
  /** A section left out; the rest is numbered through. */
  readonly without?: SectionKind;
  /** Two sections in each other's place. */
  readonly swapped?: readonly [SectionKind, SectionKind];
  /** Numerals in place of 一 to 十; `""` for a heading that has lost its number. */
  readonly numerals?: readonly string[];
}

/** A report of the ten sections of the Hunan template. */
export function tenSectionsExample(change: SectionsChange): ReportSketch {
  const kinds = TITLES.map(([kind]) => kind).filter((kind) => kind !== change.without);
  const [a, b] = change.swapped ?? [];
  const ordered = kinds.map((kind) => (kind === a ? (b ?? kind) : kind === b ? (a ?? kind) : kind));
  const sections = ordered.map((kind, index): SectionSketch => {
    const title = TITLES.find(([other]) => other === kind)?.[1] ?? "";
    const numeral = (change.numerals ?? NUMERALS)[index] ?? "";
    return { heading: `${numeral === "" ? "" : `${numeral}、`}${title}`, kind };
  });
  return { template: "hunan-department-10", sections };
}
