import type { LocalText, RuleOptions } from "./rule.js";

/** Local rules that do not hold everywhere: options for rules that are silent without them. */
export interface RulePack {
  readonly title: LocalText;
  /** Where it was seen. */
  readonly source: string;
  readonly options: Readonly<Record<string, RuleOptions>>;
}

/** The packs by the name that a configuration gives them in `packs`. None is on by default. */
export const PACKS: Readonly<Record<string, RulePack>> = {
  "execution-caps": {
    title: {
      zh: "按预算执行率限定总分：70%–80% 不超过 89 分，60%–70% 不超过 79 分，50%–60% 不超过 69 分，50% 以下不超过 59 分",
      en: "Total scores capped by the execution rate: 89 from 70%, 79 from 60%, 69 from 50%, 59 below",
    },
    source: "部分地方预算管理一体化系统操作手册",
    options: { "scoring/score-cap": { caps: "80:89,70:79,60:69,50:59" } },
  },
  "over-target": {
    title: {
      zh: "完成值达到指标值 130% 以上的，应说明偏差原因",
      en: "A result of 130% of its target or more needs a reason",
    },
    source: "部分地方预算管理一体化系统操作手册",
    options: { "scoring/over-target": { from: 130 } },
  },
};
