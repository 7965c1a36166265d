import type { Random } from "./random.js";

/** An amount in 分, so that sums are exact; it is rounded only where it is printed. */
export type Cents = number;

/** What one column of the basic data table is about. */
export interface Year {
  readonly personnel: Cents;
  readonly publicFunds: Cents;
  readonly operation: Cents;
  /** By item; 0 for one that this year does not have. */
  readonly items: readonly Cents[];
  readonly vehiclePurchase: Cents;
  readonly vehicleOperation: Cents;
  readonly overseas: Cents;
  readonly reception: Cents;
  readonly procurement: Cents;
}

/** The figures of a department that agree with each other. */
export interface Figures {
  readonly year: number;
  readonly prior: Year;
  readonly budget: Year;
  readonly actual: Year;
  readonly itemNames: readonly string[];
  /** 全年预算数. */
  readonly annualBudget: Cents;
  readonly sources: { readonly general: Cents; readonly fund: Cents; readonly account: Cents; readonly other: Cents };
  readonly authorized: number;
  readonly staff: number;
  readonly building:
    { readonly area: number; readonly built: number; readonly invested: Cents; readonly spent: Cents } | undefined;
}

const ITEMS = [
  "河道清淤",
  "农村道路养护",
  "政务数据共享平台建设",
  "企业稳岗补助",
  "义务教育薄弱环节改善",
  "古籍修复",
  "重点湖泊水质监测",
  "基层宣讲活动",
  "防汛物资储备",
  "职业技能培训",
];

export const basicOf = (year: Year): Cents => year.personnel + year.publicFunds;
export const specialOf = (year: Year): Cents => year.items.reduce((sum, item) => sum + item, 0);
export const projectOf = (year: Year): Cents => year.operation + specialOf(year);
export const totalOf = (year: Year): Cents => basicOf(year) + projectOf(year);
export const vehiclesOf = (year: Year): Cents => year.vehiclePurchase + year.vehicleOperation;
export const threePublicOf = (year: Year): Cents => vehiclesOf(year) + year.overseas + year.reception;

/** Draws figures; with `rounded`, they have more decimals than are printed. */
export function drawFigures(random: Random, rounded: boolean): Figures {
  const step = rounded ? 1 : 10_000;
  const money = (low: number, high: number): Cents => Math.round(random.between(low * 1_000_000, high * 1_000_000) / step) * step;
  const count = random.between(1, 8);
  const base = { personnel: money(200, 2000), publicFunds: money(40, 400), operation: money(10, 500) };
  const items = Array.from({ length: count }, () => money(5, 900));
  const cars = random.chance(0.2);
  const scaled = (cents: Cents, low: number, high: number): Cents =>
    Math.round((cents * random.between(low * 100, high * 100)) / 10_000 / step) * step;
  const drawYear = (low: number, high: number, gaps: number): Year => ({
    personnel: scaled(base.personnel, low, high),
    publicFunds: scaled(base.publicFunds, low, high),
    operation: scaled(base.operation, low, high),
    items: items.map((item, index) => (index > 0 && random.chance(gaps) ? 0 : scaled(item, low, high))),
    vehiclePurchase: cars ? money(15, 20) : 0,
    vehicleOperation: money(1, 12),
    overseas: random.chance(0.1) ? money(1, 5) : 0,
    reception: money(1, 12),
    procurement: money(5, 40),
  });
  const actual = drawYear(90, 110, 0);
  const saved = (cents: Cents): Cents => cents + (cents === 0 ? 0 : money(0, 3));
  const budget: Year = {
    ...drawYear(70, 115, 0.2),
    vehiclePurchase: saved(actual.vehiclePurchase),
    vehicleOperation: saved(actual.vehicleOperation),
    overseas: saved(actual.overseas),
    reception: saved(actual.reception),
    procurement: saved(actual.procurement),
  };
  const total = totalOf(actual);
  const authorized = random.between(12, 260);
  const other = random.chance(0.5) ? scaled(total, 2, 20) : 0;
  const fund = random.chance(0.2) ? scaled(total, 2, 20) : 0;
  const account = random.chance(0.2) ? scaled(total, 2, 10) : 0;
  return {
    year: random.between(2017, 2024),
    prior: drawYear(80, 110, 0.2),
    budget,
    actual,
    itemNames: random.sample(ITEMS, count),
    annualBudget: random.chance(0.5) ? total : total + scaled(total, 0, 18),
    sources: { general: total - other - fund - account, fund, account, other },
    authorized,
    staff: random.chance(0.1) ? authorized + random.between(1, 4) : authorized - random.between(0, Math.floor(authorized / 5)),
    building: random.chance(0.2)
      ? { area: 1200, built: random.between(1100, 1200), invested: money(300, 500), spent: money(250, 300) }
      : undefined,
  };
}
