import * as z from "zod";

import type {
  BasicData,
  Building,
  Evaluation,
  ExpenditureLine,
  FundsRow,
  Goal,
  Indicator,
  LineKey,
  SourceKey,
  Table,
  UseKey,
} from "../report/report.js";
import { enumOf } from "./enum-of.js";
import { LocationSchema, QuantitySchema, TextFieldSchema } from "./values.js";

const Index = z.int().min(0);
const quantity = QuantitySchema.optional();
const textField = TextFieldSchema.optional();

const CellSchema = z
  .object({
    row: Index,
    col: Index,
    rowSpan: z.int().min(1),
    colSpan: z.int().min(1),
    text: z.string(),
    at: LocationSchema,
  })
  .meta({ id: "Cell" });

export const TableSchema: z.ZodType<Table> = z
  .object({
    block: Index,
    caption: z.string().nullable(),
    rows: Index,
    cols: Index,
    cells: z.array(CellSchema),
    pages: z.array(z.int().min(1)).optional(),
  })
  .meta({ id: "Table" });

export const LineKeySchema: z.ZodType<LineKey> = enumOf<LineKey>({
  totalExpenditure: true,
  basicExpenditure: true,
  personnelExpenditure: true,
  publicExpenditure: true,
  projectExpenditure: true,
  operationMaintenance: true,
  specialFunds: true,
  threePublic: true,
  officialVehicles: true,
  vehiclePurchase: true,
  vehicleOperation: true,
  overseasTravel: true,
  officialReception: true,
  governmentProcurement: true,
});

const ExpenditureLineSchema: z.ZodType<ExpenditureLine> = z
  .object({
    key: LineKeySchema.nullable(),
    label: z.string(),
    depth: Index,
    parent: Index.nullable(),
    priorYearActual: quantity,
    budget: quantity,
    actual: quantity,
    at: LocationSchema,
  })
  .meta({ id: "ExpenditureLine" });

const BuildingSchema: z.ZodType<Building> = z
  .object({
    name: textField,
    approvedArea: quantity,
    actualArea: quantity,
    areaControlRate: quantity,
    budgetInvestment: quantity,
    actualInvestment: quantity,
    investmentControlRate: quantity,
  })
  .meta({ id: "Building" });

const columnYear = z.object({ year: z.int(), text: z.string(), at: LocationSchema }).optional();

export const BasicDataSchema: z.ZodType<BasicData> = z
  .object({
    table: Index,
    staffing: z.object({ authorized: quantity, actual: quantity, controlRate: quantity }),
    lines: z.array(ExpenditureLineSchema),
    columnYears: z.object({ priorYearActual: columnYear, budget: columnYear, actual: columnYear }),
    buildings: z.array(BuildingSchema),
    thriftMeasures: textField,
    notes: textField,
    signOff: z.object({ preparedBy: textField, date: textField, phone: textField, head: textField }),
  })
  .meta({ id: "BasicData" });

const FundsRowSchema: z.ZodType<FundsRow> = z
  .object({
    key: z.enum(["total", "currentYearFiscal", "carriedOver", "other"]).nullable(),
    label: z.string(),
    initialBudget: quantity,
    annualBudget: quantity,
    executed: quantity,
    weight: quantity,
    executionRate: quantity,
    score: quantity,
    at: LocationSchema,
  })
  .meta({ id: "FundsRow" });

const IndicatorLevelSchema = z.object({ name: z.string(), weight: quantity }).meta({ id: "IndicatorLevel" });

const IndicatorSchema: z.ZodType<Indicator> = z
  .object({
    level1: IndicatorLevelSchema,
    level2: IndicatorLevelSchema,
    name: z.string(),
    target: TextFieldSchema,
    adjustedTarget: textField,
    actual: TextFieldSchema,
    weight: quantity,
    score: quantity,
    deviation: textField,
    at: LocationSchema,
  })
  .meta({ id: "Indicator" });

export const SourceKeySchema: z.ZodType<SourceKey> = enumOf<SourceKey>({
  generalPublicBudget: true,
  governmentFund: true,
  stateCapital: true,
  specialAccount: true,
  other: true,
});

const bySource: Readonly<Record<SourceKey, typeof quantity>> = {
  generalPublicBudget: quantity,
  governmentFund: quantity,
  stateCapital: quantity,
  specialAccount: quantity,
  other: quantity,
};

const byUse: Readonly<Record<UseKey, typeof quantity>> = { basicExpenditure: quantity, projectExpenditure: quantity };

const GoalSchema: z.ZodType<Goal> = z
  .object({ expected: TextFieldSchema, adjusted: textField, actual: TextFieldSchema, weight: quantity })
  .meta({ id: "Goal" });

export const EvaluationSchema: z.ZodType<Evaluation> = z
  .object({
    kind: z.enum(["department", "project"]),
    tables: z.array(Index),
    name: textField,
    supervisor: textField,
    implementer: textField,
    year: z.int().optional(),
    funds: z.array(FundsRowSchema),
    bySource: z.object(bySource),
    byUse: z.object(byUse),
    goals: z.array(GoalSchema),
    indicators: z.array(IndicatorSchema),
    total: z.object({ weight: quantity, score: quantity }).optional(),
  })
  .meta({ id: "Evaluation" });
