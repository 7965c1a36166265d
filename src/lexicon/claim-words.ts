/** What an indicator may claim about the department's own figures. */
export type Claim = "spendingWithinBudget" | "staffWithinPosts" | "threePublicWithinBudget";

/** The claims, each with the wording that makes it. */
export const CLAIMS: readonly (readonly [claim: Claim, pattern: RegExp])[] = [
  [
    "spendingWithinBudget",
    /(?:支出总额|总支出|支出总数|部门支出|整体支出|全年支出|年度支出)[^，。；,;]{0,10}(?:控制在|不超过?|不突破|未超过?|在)[^，。；,;]{0,10}预算/u,
  ],
  ["staffWithinPosts", /(?:在职人员|人员|编制)[^，。；,;]{0,12}(?:控制在|不超过?|未超过?|在)[^，。；,;]{0,10}编制/u],
  ["threePublicWithinBudget", /三公[”"’]?经费?[^，。；,;]{0,12}(?:控制在|不超过?|不突破|未超过?|在)[^，。；,;]{0,10}预算/u],
];

/** Sentences that admit more spending than was planned: 实际经费支出高于年初预算, 超预算支出. */
export const ADMITS_OVERSPENDING: RegExp =
  /(?:支出|决算数?)[^，。；,;]{0,8}(?:高于|大于|超过|超出|突破)[^，。；,;]{0,6}预算|超预算|超支/u;

/** What an indicator's actual value says when the claim was not met. */
export const CLAIM_NOT_MET: RegExp = /未(?:完成|达到|实现|能)|超出|超过|不足|没有完成/u;

/** Sentences that admit that the budget was not kept to: 预算执行存在偏差, 预算执行率偏低. */
export const ADMITS_DEVIATION: RegExp =
  /预算执行[^，。；,;]{0,10}(?:偏差|偏离|偏低|较低|滞后|不到位|不均衡)|执行率[^，。；,;]{0,6}(?:不高|偏低|较低)/u;
