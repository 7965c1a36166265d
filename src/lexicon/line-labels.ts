import { canonicalLabel } from "./label.js";
import { remembered } from "./remembered.js";

/** What a row of 经费控制情况 is, by its label: its key, its depth and the row that it belongs to. */
export interface LineLabel {
  readonly key: LineLabelKey | null;
  readonly depth: 0 | 1 | 2;
  readonly parent: LineLabelKey | null;
  /** Matches the whole canonical label (see `canonicalLabel`). */
  readonly pattern: RegExp;
  /** Holds only where no other row of the table has the same key by a plain label. */
  readonly isSecondChoice?: boolean;
}

export type LineLabelKey =
  | "totalExpenditure"
  | "basicExpenditure"
  | "personnelExpenditure"
  | "publicExpenditure"
  | "projectExpenditure"
  | "operationMaintenance"
  | "specialFunds"
  | "threePublic"
  | "officialVehicles"
  | "vehiclePurchase"
  | "vehicleOperation"
  | "overseasTravel"
  | "officialReception"
  | "governmentProcurement";

/**
 * The rows of the basic data table (部门整体支出绩效评价基础数据表): the form in use since 2020, the older one, and the
 * ways in which departments write them.
 */
export const LINE_LABELS: readonly LineLabel[] = [
  {
    key: "totalExpenditure",
    depth: 0,
    parent: null,
    pattern: /^(?:本年|年度|全年|部门)?(?:支出(?:总额|合计|总计)|总支出|整体支出(?:总额|合计)?)$/u,
  },
  { key: "basicExpenditure", depth: 0, parent: null, pattern: /^基本(?:支出|经费)(?:合计|小计|总额)?$/u },
  {
    key: "personnelExpenditure",
    depth: 1,
    parent: "basicExpenditure",
    pattern: /^人员(?:经费|支出|经费支出)(?:合计|小计)?$|^工资福利支出和对个人和家庭的?补助(?:支出)?$/u,
  },
  {
    key: "publicExpenditure",
    depth: 1,
    parent: "basicExpenditure",
    pattern: /^(?:日常)?公用(?:经费|支出|经费支出)(?:合计|小计)?$/u,
  },
  { key: "publicExpenditure", depth: 1, parent: "basicExpenditure", pattern: /^商品和服务支出$/u, isSecondChoice: true },
  { key: "projectExpenditure", depth: 0, parent: null, pattern: /^项目(?:支出|经费)(?:合计|小计|总额)?$/u },
  {
    key: "operationMaintenance",
    depth: 1,
    parent: "projectExpenditure",
    pattern: /^(?:日常)?运行维护(?:经费|专项|专项经费|经费支出|费|费用|支出)$|^(?:其他)?运转类(?:项目)?(?:经费|支出)?$/u,
  },
  {
    key: "specialFunds",
    depth: 1,
    parent: "projectExpenditure",
    pattern:
      /^(?:[省市县区州乡镇本]{1,2}级|县\(市、?区?\)级|部门)?(?:财政)?专项(?:资金|经费)(?:支出|合计|小计)?$|^专项支出$|^特定目标类(?:项目)?(?:支出)?$/u,
  },
  { key: "specialFunds", depth: 1, parent: "projectExpenditure", pattern: /^业务工作专项(?:经费)?$/u, isSecondChoice: true },
  { key: null, depth: 1, parent: "projectExpenditure", pattern: /^业务工作(?:经费|专项)$/u },
  { key: "threePublic", depth: 0, parent: null, pattern: /^三公(?:经费|费用)?(?:支出)?(?:合计|小计|总额)?$/u },
  {
    key: "officialVehicles",
    depth: 1,
    parent: "threePublic",
    pattern:
      /^(?:公务用车|公务车|公车)(?:购置(?:费|经费)?[和、](?:运行|维护|运行维护|运行和维护|运维)(?:经费|费用|费|支出)?|经费|费用|费|支出)$/u,
  },
  { key: "officialVehicles", depth: 1, parent: "threePublic", pattern: /^(?:公务用车|公车)$/u, isSecondChoice: true },
  {
    key: "vehiclePurchase",
    depth: 2,
    parent: "officialVehicles",
    pattern: /^(?:公务用车|公务车|公车)购置(?:经费|费用|费|支出)?$/u,
  },
  {
    key: "vehicleOperation",
    depth: 2,
    parent: "officialVehicles",
    pattern: /^(?:公务用车|公务车|公车)(?:运行维护|运行|维护|运行和维护|运维)(?:经费|费用|费|支出)?$/u,
  },
  {
    key: "overseasTravel",
    depth: 1,
    parent: "threePublic",
    pattern: /^(?:因公)?出国(?:\(?境\)?)?(?:经费|费用|费|支出)$|^因公出国(?:\(?境\)?)?$|^出国\(?境\)?$/u,
  },
  { key: "officialReception", depth: 1, parent: "threePublic", pattern: /^公务(?:接待|招待)(?:经费|费用|费|支出)?$/u },
  {
    key: "officialReception",
    depth: 1,
    parent: "threePublic",
    pattern: /^(?:接待|招待)(?:经费|费用|费)$/u,
    isSecondChoice: true,
  },
  {
    key: "governmentProcurement",
    depth: 0,
    parent: null,
    pattern: /^政府采购(?:支出|预算|实际)?(?:金额|总额|规模)?$|^政府采购经费$/u,
  },
  { key: null, depth: 1, parent: "publicExpenditure", pattern: /^办公(?:经费|费)$/u },
  { key: null, depth: 1, parent: "publicExpenditure", pattern: /^水费、?电费、?差旅费$|^水电费?、?差旅费$/u },
  { key: null, depth: 1, parent: "publicExpenditure", pattern: /^会议费(?:、?培训费)?$|^培训费$/u },
  { key: null, depth: 0, parent: null, pattern: /^(?:部门整体支出)?预算调整数?$/u },
];

/** A unit, or the form's hint how to fill the rows below, in brackets: (万元), (一个项目一行), (每个专项一行. */
const LABEL_BRACKET = /\((?:万元|元|人|[^()]{0,12}(?:一行|逐项|填列)[^()]{0,8})\)?$/u;

/** All readings of a row's label (without numbering and 其中：), best first; empty for an itemised row. */
export const lineLabelsOf: (name: string) => readonly LineLabel[] = remembered((name) => {
  const canonical = canonicalLabel(name).replace(LABEL_BRACKET, "");
  return LINE_LABELS.filter((label) => label.pattern.test(canonical));
});

/** The words that the parts of a line may leave off: 公务用车购置及运行维护费, 其中：购置费, 运行维护费. */
const STEMS: ReadonlyMap<LineLabelKey, string> = new Map([["officialVehicles", "公务用车"]]);

/**
 * All readings of a label that stands among the parts of a line, by that line's key: as one of them, with the words before it
 * that such parts leave off where the label alone does not say enough (购置费 of 公务用车), else as the label alone.
 */
export function lineLabelsAmong(owner: LineLabelKey, name: string): readonly LineLabel[] {
  const alone = lineLabelsOf(name);
  const stem = STEMS.get(owner);
  if (stem === undefined || alone.some(({ parent }) => parent === owner)) return alone;
  const whole = lineLabelsOf(stem + name).filter(({ parent }) => parent === owner);
  return whole.length > 0 ? whole : alone;
}

/** The line that a line of the form belongs to; `null` for one that stands for itself. */
export function ownerOf(key: LineLabelKey): LineLabelKey | null {
  return LINE_LABELS.find((label) => label.key === key)?.parent ?? null;
}

/** The reading of a row that is the total of the whole table by its place alone. */
export const TOTAL_LINE: LineLabel | undefined = LINE_LABELS.find(({ key }) => key === "totalExpenditure");
