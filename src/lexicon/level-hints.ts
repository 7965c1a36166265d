import { remembered } from "./remembered.js";
import { bareLabel } from "./table-words.js";

/** Words of an indicator's name (三级指标) that tell its kind, and the second-level indicators of that kind. */
const KINDS: readonly (readonly [level2: RegExp, names: RegExp])[] = [
  [/满意/u, /满意/u],
  [/经济效益/u, /经济效益/u],
  [/社会效益/u, /社会效益/u],
  [/(?:生态|环境)效益/u, /(?:生态|环境)(?:效益|影响)/u],
  [/可持续/u, /可持续/u],
  [/成本/u, /成本|(?:补助|补贴|收费)标准$/u],
  [/时效/u, /及时|(?:完成|竣工|拨付|办结)时间|时效/u],
  [/质量/u, /(?:合格|准确|完好|达标|优良)率/u],
  [/数量/u, /数量|[人件次场]数|人次|场次|面积|里程/u],
];

/** Numbers of the kinds, -1 for none. */
const kindOfLevel: (level2: string) => number = remembered((level2) => {
  const label = bareLabel(level2);
  return KINDS.findIndex(([own]) => own.test(label));
});
const kindOfName: (name: string) => number = remembered((name) => KINDS.findIndex(([, names]) => names.test(name)));

/** Says whether an indicator's name tells of another kind than the second-level indicator that it would stand under. */
export function isOtherKind(level2: string, name: string): boolean {
  const [stated, told] = [kindOfLevel(level2), kindOfName(name)];
  return stated !== -1 && told !== -1 && stated !== told;
}
