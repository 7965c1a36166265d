import { basicSum } from "./basic-data/basic-sum.js";
import { buildingRates } from "./basic-data/building-rates.js";
import { columnYears } from "./basic-data/column-years.js";
import { controlRate } from "./basic-data/control-rate.js";
import { magnitude } from "./basic-data/magnitude.js";
import { negativeAmount } from "./basic-data/negative-amount.js";
import { parentBlank } from "./basic-data/parent-blank.js";
import { procurementOverBudget } from "./basic-data/procurement-over-budget.js";
import { procurementWithinTotal } from "./basic-data/procurement-within-total.js";
import { projectSum } from "./basic-data/project-sum.js";
import { publicWithinBasic } from "./basic-data/public-within-basic.js";
import { specialFundsSum } from "./basic-data/special-funds-sum.js";
import { spentWithoutBudget } from "./basic-data/spent-without-budget.js";
import { staffOverAuthorized } from "./basic-data/staff-over-authorized.js";
import { threePublicOverBudget } from "./basic-data/three-public-over-budget.js";
import { threePublicSum } from "./basic-data/three-public-sum.js";
import { totalSum } from "./basic-data/total-sum.js";
import { vehiclesSum } from "./basic-data/vehicles-sum.js";
import { executionRate } from "./scoring/execution-rate.js";
import { executionScore } from "./scoring/execution-score.js";
import { fundRowsSum } from "./scoring/fund-rows-sum.js";
import { levelWeight } from "./scoring/level-weight.js";
import { scoreOverWeight } from "./scoring/score-over-weight.js";
import { sourceSum } from "./scoring/source-sum.js";
import { totalScore } from "./scoring/total-score.js";
import { totalWeight } from "./scoring/total-weight.js";
import { useSum } from "./scoring/use-sum.js";
import { executedTotal } from "./tables/executed-total.js";
import { budgetTotal } from "./tables/budget-total.js";
import { useAgrees } from "./tables/use-agrees.js";
import { restated } from "./prose/restated.js";
import { proseSum } from "./prose/sum.js";
import { grade } from "./prose/grade.js";
import { declaredNone } from "./prose/declared-none.js";
import { projectsWithin } from "./tables/projects-within.js";
import { claimAgainstFigures } from "./tables/claim-against-figures.js";
import { changeRate } from "./prose/change-rate.js";
import { adjustedBudget } from "./prose/adjusted-budget.js";
import { completionRate } from "./prose/completion-rate.js";
import { direction } from "./prose/direction.js";
import { budgetScope } from "./prose/budget-scope.js";
import { countList } from "./prose/count-list.js";
import { indicatorRestated } from "./prose/indicator-restated.js";
import { partOverWhole } from "./prose/part-over-whole.js";
import { rateRange } from "./prose/rate-range.js";
import { scoreAgainstCompletion } from "./scoring/score-against-completion.js";
import { deviationReason } from "./scoring/deviation-reason.js";
import { targetMissing } from "./scoring/target-missing.js";
import { satisfactionUnmeasured } from "./scoring/satisfaction-unmeasured.js";
import { levelMissing } from "./scoring/level-missing.js";
import { costWithoutCost } from "./scoring/cost-without-cost.js";
import { duplicateIndicator } from "./scoring/duplicate-indicator.js";
import { allFullMarks } from "./scoring/all-full-marks.js";
import { goalCopied } from "./scoring/goal-copied.js";
import { scoreCap } from "./scoring/score-cap.js";
import { overTarget } from "./scoring/over-target.js";
import { identityYear } from "./identity/year.js";
import { identityDepartment } from "./identity/department.js";
import { attachments } from "./identity/attachments.js";
import { sectionMissing } from "./structure/section-missing.js";
import { sectionOrder } from "./structure/section-order.js";
import { numbering } from "./structure/numbering.js";
import { blankRequired } from "./structure/blank-required.js";
import { placeholder } from "./structure/placeholder.js";
import { emptyTable } from "./structure/empty-table.js";
import { formulaError } from "./structure/formula-error.js";
import { columnShift } from "./structure/column-shift.js";
import { personalData } from "./privacy/personal-data.js";
import { punctuation } from "./style/punctuation.js";
import { unitInNumber } from "./style/unit-in-number.js";
import { unevenDecimals } from "./style/uneven-decimals.js";
import { nameVaries } from "./style/name-varies.js";
import { repeatedWord } from "./style/repeated-word.js";
import { priorYearRestated } from "./years/prior-year-restated.js";
import { copied } from "./years/copied.js";
import { nearSum } from "./any-table/near-sum.js";
import type { Rule } from "./rule.js";

/** Every rule of the catalogue, one a line. */
export const RULES: readonly Rule[] = [
  totalSum,
  basicSum,
  publicWithinBasic,
  projectSum,
  specialFundsSum,
  threePublicSum,
  vehiclesSum,
  parentBlank,
  controlRate,
  buildingRates,
  procurementWithinTotal,
  procurementOverBudget,
  staffOverAuthorized,
  threePublicOverBudget,
  spentWithoutBudget,
  negativeAmount,
  magnitude,
  columnYears,
  executionRate,
  executionScore,
  fundRowsSum,
  sourceSum,
  useSum,
  levelWeight,
  totalWeight,
  totalScore,
  scoreOverWeight,
  executedTotal,
  budgetTotal,
  useAgrees,
  restated,
  proseSum,
  grade,
  declaredNone,
  projectsWithin,
  claimAgainstFigures,
  changeRate,
  completionRate,
  adjustedBudget,
  direction,
  budgetScope,
  countList,
  indicatorRestated,
  partOverWhole,
  rateRange,
  scoreAgainstCompletion,
  deviationReason,
  targetMissing,
  satisfactionUnmeasured,
  levelMissing,
  costWithoutCost,
  duplicateIndicator,
  allFullMarks,
  goalCopied,
  scoreCap,
  overTarget,
  identityYear,
  identityDepartment,
  attachments,
  sectionMissing,
  sectionOrder,
  numbering,
  blankRequired,
  placeholder,
  emptyTable,
  formulaError,
  columnShift,
  personalData,
  punctuation,
  unitInNumber,
  unevenDecimals,
  nameVaries,
  repeatedWord,
  priorYearRestated,
  copied,
  nearSum,
];
