import { basicOf, type Cents, type Figures, projectOf, specialOf, threePublicOf, totalOf, vehiclesOf } from "./figures.js";
import { type MoneyUnit, printMoney, printRate, type PrintStyle } from "./print.js";
import type { Random } from "./random.js";

/** The paragraphs on what was spent, in one of the wordings that are in use. */
export function drawBudgetProse(random: Random, figures: Figures, style: PrintStyle): readonly string[] {
  const { year, actual, prior, budget, annualBudget } = figures;
  const unit: MoneyUnit = random.chance(0.2) ? "元" : "万元";
  const money = (cents: Cents): string => `${printMoney(cents, unit, style)}${unit}`;
  const total = totalOf(actual);
  const [basic, project] = [basicOf(actual), projectOf(actual)];
  const whole = unit === "万元" && random.chance(0.15) ? `${printMoney(total, "亿元", style)}亿元` : money(total);
  const sources = sourcesSentence(figures, money);
  const openings: readonly [readonly string[], ...(readonly string[])[]] = [
    [
      `${year}年度总支出${whole}。${sources}按支出性质分，基本支出${money(basic)}，占总支出的${printRate(basic, total, 2)}，其中人员经费${money(actual.personnel)}，公用经费${money(actual.publicFunds)}。项目支出${money(project)}，占总支出的${printRate(project, total, 2)}，其中运行维护经费${money(actual.operation)}，专项资金${money(specialOf(actual))}。`,
    ],
    [
      `${year}年，我局支出合计${whole}，其中：基本支出${money(basic)}，项目支出${money(project)}。${sources}`,
      `基本支出中：人员经费${money(actual.personnel)}，用于工资和社保缴费；日常公用经费${money(actual.publicFunds)}，用于办公、水电和差旅。`,
      `项目支出中：运行维护经费${money(actual.operation)}；专项资金${money(specialOf(actual))}，涉及${figures.itemNames.length}个项目。`,
    ],
    [
      `本单位${year}年年初预算安排${money(totalOf(budget))}，全年预算数${money(annualBudget)}，${year}年实际支出${whole}。${sources}`,
      `1.基本支出${money(basic)}：人员经费${money(actual.personnel)}，公用经费${money(actual.publicFunds)}（办公、差旅、维修等）。`,
      `2.项目支出${money(project)}：运行维护经费${money(actual.operation)}，专项资金${money(specialOf(actual))}。`,
    ],
    [
      `${year}年度基本支出${money(basic)}，其中人员经费支出${money(actual.personnel)}；公用经费支出${money(actual.publicFunds)}。项目支出${money(project)}，其中运行维护经费支出${money(actual.operation)}，专项资金支出${money(specialOf(actual))}。`,
      `全年支出总计${whole}。${sources}`,
      changeSentence(total, totalOf(prior), money),
    ],
    [
      `${year}年决算总支出${whole}，比上年${total < totalOf(prior) ? "下降" : "增长"}${printRate(Math.abs(total - totalOf(prior)), totalOf(prior), 2)}。其中：基本支出${money(basic)}，占${printRate(basic, total, 2)}；项目支出${money(project)}，占${printRate(project, total, 2)}。${sources}`,
      `人员经费${money(actual.personnel)}；日常公用经费${money(actual.publicFunds)}。`,
    ],
  ];
  return [...random.pick(openings), ...extraSentences(random, figures, money)];
}

function sourcesSentence({ sources }: Figures, money: (cents: Cents) => string): string {
  const parts: readonly (readonly [string, Cents])[] = [
    ["一般公共预算财政拨款支出", sources.general],
    ["政府性基金预算支出", sources.fund],
    ["财政专户管理资金支出", sources.account],
    ["其他资金支出", sources.other],
  ];
  const present = parts.filter(([, cents]) => cents > 0);
  return present.length < 2 ? "" : `其中：${present.map(([name, cents]) => `${name}${money(cents)}`).join("，")}。`;
}

function changeSentence(current: Cents, before: Cents, money: (cents: Cents) => string): string {
  const grown = current >= before;
  const change = Math.abs(current - before);
  if (change === 0) return "与上年持平。";
  const rate = printRate(change, before, 2);
  return `与上年相比${grown ? "增加" : "减少"}${money(change)}，${grown ? "增长" : "下降"}${rate}，主要原因是项目任务变化。`;
}

function extraSentences(random: Random, figures: Figures, money: (cents: Cents) => string): readonly string[] {
  const { year, actual, budget, annualBudget, itemNames, authorized, staff } = figures;
  const vehicles = actual.vehiclePurchase === 0 ? "公务用车运行维护费" : "公务用车购置及运行维护费";
  const overseas = actual.overseas === 0 ? "未发生因公出国（境）费用" : `因公出国（境）费${money(actual.overseas)}`;
  const items = itemNames.map((name, index) => `${name}${money(actual.items[index] ?? 0)}`).join("，");
  const total = totalOf(actual);
  const rate = printRate(total, annualBudget, 2);
  const sentences = [
    `${year}年“三公”经费支出${money(threePublicOf(actual))}，其中${vehicles}${money(vehiclesOf(actual))}，公务接待费${money(actual.reception)}，${overseas}。`,
    `专项资金主要用于：${items}。`,
    `全年预算${money(annualBudget)}，执行${money(total)}，预算执行率${rate}。`,
    `政府采购预算${money(budget.procurement)}，实际采购${money(actual.procurement)}。`,
    `编制${authorized}人，年末实际在职${staff}人，另有退休人员${random.between(1, 40)}人。`,
    `公务接待${random.between(10, 90)}批次${random.between(100, 900)}人次，人均${random.between(40, 90)}元。`,
    `决算数与年初预算数的差异主要来自年中追加的上级专项。`,
    `其中，用于“放管服”改革的经费约${random.between(2, 9)}万元，惠及企业${random.between(100, 900)}余家。`,
    `2015年以来累计投入${random.between(2, 9)}亿元，服务热线12345全年受理${random.between(1000, 9000)}件。`,
  ];
  return random.sample(sentences, random.between(0, 4));
}
