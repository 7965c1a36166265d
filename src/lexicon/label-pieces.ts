import type { TableSection } from "./table-words.js";

/** The printed labels that stand above or beside the cells of a section, whole: a narrow column breaks them anywhere. */
const HEAD_WORDS: Readonly<Record<TableSection, readonly string[]>> = {
  staffing: [
    "财政供养人员情况人",
    "人员编制情况",
    "编制人数",
    "编制数",
    "年末实际在职人数",
    "年度实际在职人数",
    "年实际在职人数",
    "核定编制人数",
    "年末实有在职人数",
    "在职人员控制率",
    "控制率",
  ],
  expenditure: [
    "经费控制情况万元",
    "上年度决算数",
    "本年度预算数",
    "本年度决算数",
    "上年决算数",
    "本年预算数",
    "本年决算数",
    "年决算数",
    "年预算数",
  ],
  buildings: [
    "楼堂馆所控制情况",
    "年完工项目",
    "批复规模m2",
    "实际规模m2",
    "平方米",
    "规模控制率",
    "预算投资万元",
    "实际投资万元",
    "投资概算控制率",
    "投资预算控制率",
  ],
  funds: [
    "年度部门预算申请万元",
    "年度预算申请万元",
    "年度资金万元",
    "部门预算申请万元",
    "项目资金万元",
    "预算执行情况万元",
    "年初预算数",
    "全年预算数A",
    "全年执行数B",
    "年初部门预算数",
    "调整后预算数",
    "全年预算执行数",
    "年度预算数",
    "调整后的预算数",
    "全年实际支出数",
    "支出决算数",
    "执行数",
    "满分",
    "分值",
    "权重",
    "执行率B/A",
    "预算执行率",
    "自评得分",
    "得分",
  ],
  goals: [
    "年度总体目标",
    "年度绩效目标完成情况",
    "总体绩效目标",
    "预期绩效目标",
    "预期目标",
    "年初设定目标",
    "全年实际完成情况",
    "目标实际完成情况",
    "实际完成情况",
  ],
  indicators: [
    "年度绩效指标",
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "年初指标值",
    "年度目标值",
    "全年实际完成值",
    "实际完成值",
    "全年完成值",
    "实际值",
    "预期指标值",
    "实际完成指标值",
    "目标值",
    "满分",
    "自评分数",
    "数据来源",
    "佐证材料",
    "分值",
    "权重",
    "自评得分",
    "得分",
    "偏差原因分析及改进措施",
    "未完成原因分析及改进措施",
    "未完成原因分析",
    "指标解释",
    "指标说明",
    "评分标准",
    "备注",
  ],
};

/** Names of first-level indicators, whole. */
const LEVEL1_WORDS: readonly string[] = [
  "产出指标",
  "效益指标",
  "效果指标",
  "成本指标",
  "满意度指标",
  "服务对象满意度指标",
  "社会公众或服务对象满意度指标",
  "预算执行率指标",
  "管理指标",
  "履职效能",
  "管理效率",
  "社会效应",
  "可持续发展能力",
];

/** Names of second-level indicators, whole. */
const LEVEL2_WORDS: readonly string[] = [
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "经济成本指标",
  "社会成本指标",
  "生态环境成本指标",
  "生态成本指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "环境效益指标",
  "可持续影响指标",
  "可持续发展指标",
  "服务对象满意度指标",
  "社会公众满意度指标",
];

/** The labels beside names and long texts, whole. */
const NAME_WORDS: readonly string[] = [
  "预算部门名称",
  "预算单位名称",
  "部门单位名称",
  "部门名称",
  "单位名称",
  "预算部门",
  "预算单位",
  "填报单位",
  "项目名称",
  "项目主管部门",
  "主管部门",
  "项目实施单位",
  "实施单位",
];

/** The section's own label, which stands at the left over several rows. */
const GROUP_WORDS: Readonly<Record<TableSection, readonly string[]>> = {
  staffing: ["财政供养人员情况人", "人员编制情况"],
  expenditure: ["经费控制情况万元"],
  buildings: ["楼堂馆所控制情况年完工项目"],
  funds: ["年度部门预算申请万元", "年度预算申请万元", "年度资金万元", "部门预算申请万元", "项目资金万元", "预算执行情况万元"],
  goals: ["年度总体目标", "年度绩效目标完成情况", "总体绩效目标"],
  indicators: ["年度绩效指标", "绩效指标"],
};

const BLANKS = /\s/gu;
const BRACKETS = /[()]/u;
/** `2022年` before 决算数: the calendar year that a head begins with. */
const YEAR = /\d{4}年?|^\d{1,3}年/gu;
/** `50分`, `50`, `分`: points that stand in brackets behind a level's name. */
const POINTS = /^\d{0,3}(?:\.\d+)?分?$/u;

/** The parts of a printed piece between its brackets, years taken out: `（B/A` gives `B/A`. */
function partsOf(piece: string): readonly string[] {
  const plain = piece.normalize("NFKC").replace(BLANKS, "").replace(YEAR, "");
  return plain.split(BRACKETS).filter((part) => part !== "");
}

function isWithin(part: string, words: readonly string[]): boolean {
  return words.some((word) => word.includes(part));
}

/** Says whether a piece of text may be a part of a head row of the section: `指标`, `（B/A`, `2022 年决算`. */
export function isHeadPiece(piece: string, section: TableSection): boolean {
  return partsOf(piece).every((part) => isWithin(part, HEAD_WORDS[section]));
}

/** Says whether a piece may be a part of the section's own label: `绩`, `效`, `（万`, `元）`. */
export function isGroupPiece(piece: string, section: TableSection): boolean {
  return partsOf(piece).every((part) => isWithin(part, GROUP_WORDS[section]));
}

/** Says whether a piece may be a part of a name of the level with its points: `效益`, `（30`, `分）`, `标（40`. */
export function isLevelPiece(piece: string, level: 1 | 2): boolean {
  const words = level === 1 ? LEVEL1_WORDS : LEVEL2_WORDS;
  return partsOf(piece).every((part) => isWithin(part, words) || POINTS.test(part));
}

const POINTS_BEGUN = /^(?:\(\d{0,3}(?:\.\d*)?分?\)?)?$/u;

/** Says whether a level's name with its points may begin so: `数量指`, `数量指标（1`. */
export function mayBeginLevel(text: string, level: 1 | 2): boolean {
  const plain = text.normalize("NFKC").replace(BLANKS, "");
  const words = level === 1 ? LEVEL1_WORDS : LEVEL2_WORDS;
  return words.some((word) => word.startsWith(plain) || (plain.startsWith(word) && POINTS_BEGUN.test(plain.slice(word.length))));
}

/** Says whether a piece may be the beginning of a label beside a name: `预算单位名`. */
export function isNamePiece(piece: string): boolean {
  const parts = partsOf(piece);
  return parts.length > 0 && NAME_WORDS.some((word) => word.startsWith(parts.join("")));
}

const THRIFT = "厉行节约保障措施";

/** Says whether a piece may be a part of 厉行节约保障措施. */
export function isThriftPiece(piece: string): boolean {
  const parts = partsOf(piece);
  return parts.length > 0 && parts.every((part) => THRIFT.includes(part));
}
