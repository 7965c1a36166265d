import type { Diagnostic } from "../document/diagnostic.js";
import type { Format } from "../document/document.js";
import type { Location } from "../document/location.js";
import type { Decimal } from "../quantity/decimal.js";

/** A number in a cell or a sentence. */
export interface Quantity {
  /** `null`: the cell is there but says nothing (blank, "——", "/", "无"). */
  readonly value: Decimal | null;
  /** "万元", "元", "亿元", "人", "㎡", "%", "分" ...: from the cell, else its header, else the table; `null` where none is stated or there is no value. */
  readonly unit: string | null;
  /** The characters as printed, white space at the ends removed; they stand verbatim at `at`. */
  readonly text: string;
  readonly at: Location;
}

/** A piece of text; line breaks inside a label are folded. */
export interface TextField {
  readonly text: string;
  readonly at: Location;
}

/** Which standard section a heading opens, by meaning. */
export type SectionKind =
  | "overview"
  | "generalPublicBudget"
  | "governmentFundBudget"
  | "stateCapitalBudget"
  | "socialInsuranceFundBudget"
  | "performance"
  | "problems"
  | "improvements"
  | "resultUse"
  | "other"
  | "fundUse"
  | "projectManagement"
  | "assetManagement"
  | "selfScore"
  | "goals"
  | "conclusion"
  | "evaluationWork";

/** A numbered part of the report. */
export interface Section {
  /** As printed: "一、", "（一）", "1．"; `null` where the heading has lost its number. */
  readonly marker: string | null;
  readonly ordinal: number | null;
  /** The number is automatic: the word processor made it, and the file does not hold it as text. */
  readonly automatic?: true;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: number;
  /** The heading alone, without marker or running text. */
  readonly title: string;
  readonly kind: SectionKind | null;
  /** "无", "我局无政府性基金预算支出" and the like. */
  readonly declaredNone: boolean;
  /** The section's own prose, its children's excluded, paragraphs joined with "\n". */
  readonly text: string;
  /** Where each paragraph of `text` stands, in order; `at.span` where the section has only a part of the paragraph. */
  readonly paragraphs?: readonly TextField[];
  readonly children: readonly Section[];
  readonly at: Location;
}

/** 附件1, 附件2 ... */
export interface Attachment {
  readonly label: string;
  readonly ordinal: number | null;
  readonly title: string;
  /** Indexes into {@link Report.tables}. */
  readonly tables: readonly number[];
  readonly at: Location;
}

/** Any table, as a neutral grid. */
export interface Table {
  /** Index of the table in the document's blocks. */
  readonly block: number;
  readonly caption: string | null;
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly Cell[];
  readonly pages?: readonly number[];
}

export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  readonly at: Location;
}

/** A row of the basic data table that the template names. */
export type LineKey =
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

/** The three amounts of an expenditure line: 上年决算数, 本年预算数, 本年决算数. */
export type LineColumn = "priorYearActual" | "budget" | "actual";

/** One row of 经费控制情况. */
export interface ExpenditureLine {
  /** `null` for an itemised row that the template does not name. */
  readonly key: LineKey | null;
  /** Without numbering and 其中：. */
  readonly label: string;
  readonly depth: number;
  /** Index into {@link BasicData.lines}. */
  readonly parent: number | null;
  readonly priorYearActual?: Quantity;
  readonly budget?: Quantity;
  readonly actual?: Quantity;
  /** Where the row's label stands. */
  readonly at: Location;
}

/** One row of 楼堂馆所控制情况. */
export interface Building {
  readonly name?: TextField;
  readonly approvedArea?: Quantity;
  readonly actualArea?: Quantity;
  readonly areaControlRate?: Quantity;
  readonly budgetInvestment?: Quantity;
  readonly actualInvestment?: Quantity;
  readonly investmentControlRate?: Quantity;
}

/** 部门整体支出绩效评价基础数据表. */
export interface BasicData {
  /** Index into {@link Report.tables}. */
  readonly table: number;
  readonly staffing: { readonly authorized?: Quantity; readonly actual?: Quantity; readonly controlRate?: Quantity };
  readonly lines: readonly ExpenditureLine[];
  /** The years that the column heads print, where they print one. */
  readonly columnYears: {
    readonly [column in LineColumn]?: { readonly year: number; readonly text: string; readonly at: Location };
  };
  readonly buildings: readonly Building[];
  /** 厉行节约保障措施. */
  readonly thriftMeasures?: TextField;
  /** 说明：... */
  readonly notes?: TextField;
  /** 填表人, 填报日期, 联系电话, 单位负责人签字. */
  readonly signOff: {
    readonly preparedBy?: TextField;
    readonly date?: TextField;
    readonly phone?: TextField;
    readonly head?: TextField;
  };
}

/** One row of a fund block: 年度资金总额 or one of its parts. */
export interface FundsRow {
  readonly key: "total" | "currentYearFiscal" | "carriedOver" | "other" | null;
  readonly label: string;
  /** 年初预算数. */
  readonly initialBudget?: Quantity;
  /** 全年预算数. */
  readonly annualBudget?: Quantity;
  /** 全年执行数. */
  readonly executed?: Quantity;
  /** 分值. */
  readonly weight?: Quantity;
  /** 执行率. */
  readonly executionRate?: Quantity;
  /** 得分. */
  readonly score?: Quantity;
  /** Where the row's label stands. */
  readonly at: Location;
}

/** A first- or second-level indicator, its declared points parted from its name. */
export interface IndicatorLevel {
  readonly name: string;
  readonly weight?: Quantity;
}

/** One third-level indicator (三级指标). */
export interface Indicator {
  readonly level1: IndicatorLevel;
  readonly level2: IndicatorLevel;
  readonly name: string;
  /** 年度指标值. */
  readonly target: TextField;
  /** 调整指标值, where the form has a column for it and the cell says something. */
  readonly adjustedTarget?: TextField;
  /** 实际完成值. */
  readonly actual: TextField;
  readonly weight?: Quantity;
  readonly score?: Quantity;
  /** 偏差原因分析及改进措施. */
  readonly deviation?: TextField;
  /** Where the indicator's name stands. */
  readonly at: Location;
}

export type SourceKey = "generalPublicBudget" | "governmentFund" | "stateCapital" | "specialAccount" | "other";
export type UseKey = "basicExpenditure" | "projectExpenditure";

/** One goal of the year (年度总体目标). */
export interface Goal {
  /** 预期目标. */
  readonly expected: TextField;
  /** 全年（调整）绩效目标, where the form has a column for it and the cell says something. */
  readonly adjusted?: TextField;
  /** 实际完成情况; without text, at the goal's place, where the form does not ask for it. */
  readonly actual: TextField;
  /** Points that the goal declares for its indicators: 年度目标1（50分）. */
  readonly weight?: Quantity;
}

/** 部门整体支出绩效自评表 or 项目支出绩效自评表. */
export interface Evaluation {
  readonly kind: "department" | "project";
  /** Indexes into {@link Report.tables}. */
  readonly tables: readonly number[];
  /** 预算部门, or 项目名称. */
  readonly name?: TextField;
  /** 主管部门. */
  readonly supervisor?: TextField;
  /** 实施单位. */
  readonly implementer?: TextField;
  /** The year that the form's title or caption prints. */
  readonly year?: number;
  readonly funds: readonly FundsRow[];
  /** 按收入性质分. */
  readonly bySource: { readonly [key in SourceKey]?: Quantity };
  /** 按支出性质分. */
  readonly byUse: { readonly [key in UseKey]?: Quantity };
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  /** 总分. */
  readonly total?: { readonly weight?: Quantity; readonly score?: Quantity };
}

/** What an amount stated in prose is about: a line of the basic data table, a source of funds, or a stage of the budget. */
export type Metric = LineKey | SourceKey | "initialBudget" | "annualBudget" | "executed" | "budgetAdjustment";

/** What a figure says that is told as a change: 较上年增加2万元，增长2.04%. */
export interface FactChange {
  readonly direction: "rise" | "fall";
  /** What it is a change against: last year, another year, or the budget; `null` where the text does not say. */
  readonly against: "priorYear" | "otherYear" | "budget" | null;
  /** The year that is compared with, where it is known. */
  readonly year: number | null;
  /** What the amount that changed is about, where the wording or the fact before it says so. */
  readonly metric: Metric | null;
  /** Index of the fact that changed; `null` where the text does not state it beside the change. */
  readonly of: number | null;
  /** Index of the fact that states what it was before (与上年11.1万元相比减少2.3万元); `null` where none does. */
  readonly from: number | null;
}

/** An amount, count or rate stated in prose. */
export interface Fact {
  readonly metric: Metric | null;
  /** The noun phrase that the number belongs to. */
  readonly label: string;
  readonly year: number | null;
  readonly value: Decimal;
  /** The upper end of a range (3—5万元), whose lower end is `value`. */
  readonly upTo?: Decimal;
  readonly unit: string;
  readonly text: string;
  /** Stated as about, over, at least (约, 近, 超过, 余, 以上), at most, or as a range. */
  readonly approximate?: true;
  /** Index of the fact that 其中 splits. */
  readonly partOf: number | null;
  /** Absent where the figure is no change. */
  readonly change?: FactChange;
  readonly at: Location;
}

/** Where a report came from. */
export interface Source {
  readonly path: string | null;
  readonly format: Format;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding?: string;
  readonly pages?: number;
}

/** What is told of a report besides its findings: which one it is, and what was read with doubt. */
export type ReportHead = Pick<Report, "source" | "title" | "year" | "department" | "kind" | "template" | "diagnostics">;

/** What `parseReport` gives and `ziping parse` prints. */
export interface Report {
  readonly schemaVersion: 1;
  readonly source: Source;
  readonly title: TextField | undefined;
  readonly year: number | undefined;
  readonly department: TextField | undefined;
  readonly kind: "department" | "project" | "unknown";
  /** Id of the recognised template, e.g. "hunan-department-10". */
  readonly template: string | null;
  /** The numbered level-1 sections, in order. */
  readonly sections: readonly Section[];
  readonly attachments: readonly Attachment[];
  /** Every table in reading order. */
  readonly tables: readonly Table[];
  readonly basicData: BasicData | undefined;
  readonly departmentEvaluation: Evaluation | undefined;
  readonly projectEvaluations: readonly Evaluation[];
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}
