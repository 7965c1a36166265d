import type { LineKey } from "../../report/report.js";
import type { BasicDataSketch, CellSketch, LineSketch, ReportSketch } from "./report-sketch.js";

type Row = readonly [key: LineKey | null, label: string, depth: number, parent: number | null, values: LineSketch["values"]];

/** A basic data table in which every relation holds. */
const ROWS: readonly Row[] = [
  ["totalExpenditure", "支出总额", 0, null, ["3960.21", "908.63", "6683.05"]],
  ["basicExpenditure", "基本支出", 0, null, ["1277.71", "864.83", "1184.91"]],
  ["personnelExpenditure", "人员经费", 1, 1, ["609.24", "372.87", "651.63"]],
  ["publicExpenditure", "公用经费", 1, 1, ["668.47", "491.96", "533.28"]],
  ["projectExpenditure", "项目支出", 0, null, ["2682.50", "43.80", "5498.14"]],
  ["operationMaintenance", "运行维护经费", 1, 4, ["196.33", "43.80", "503.49"]],
  ["specialFunds", "专项资金", 1, 4, ["2486.17", "", "4994.65"]],
  [null, "大厅设备更新", 2, 6, ["486.17", "", "994.65"]],
  [null, "数据平台运维", 2, 6, ["2000.00", "", "4000.00"]],
  ["threePublic", "三公经费", 0, null, ["11.10", "27.66", "8.80"]],
  ["officialVehicles", "公务用车购置和维护经费", 1, 9, ["9.00", "14.00", "5.20"]],
  ["vehiclePurchase", "公车购置", 2, 10, ["0", "0", "0"]],
  ["vehicleOperation", "公车运行维护", 2, 10, ["9.00", "14.00", "5.20"]],
  ["overseasTravel", "出国经费", 1, 9, ["0", "0", "0"]],
  ["officialReception", "公务接待", 1, 9, ["2.10", "13.66", "3.60"]],
  ["governmentProcurement", "政府采购金额", 0, null, ["——", "20.00", "18.50"]],
];

/**
 * A report with a basic data table in which every relation holds, some rows (by key, or by label for an itemised row) with
 * other figures, and other parts of the table as given.
 */
export function basicDataExample(
  changes: Readonly<Record<string, readonly [CellSketch, CellSketch, CellSketch]>>,
  parts: Omit<BasicDataSketch, "lines"> = {},
): ReportSketch {
  const lines = ROWS.map(([key, label, depth, parent, values]): LineSketch => ({
    key,
    label,
    depth,
    parent,
    values: changes[key ?? label] ?? values,
  }));
  return { basicData: { staffing: ["46", "42", "91.3%"], ...parts, lines } };
}
