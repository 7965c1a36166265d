import { canonicalLabel, partLabel } from "./label.js";

/** What a form adds to the name of an item: 课后服务补助 is the item, 课后服务补助专项 its project. */
const SUFFIX = /(?:专项资金|专项经费|项目资金|项目经费|专项|项目|经费|资金)$/u;

/** The name of a project or an item for comparison: no numbering, no white space, no 专项, 项目, 经费 at its end. */
export function projectName(name: string): string {
  const canonical = canonicalLabel(partLabel(name).name);
  const bare = canonical.replace(SUFFIX, "");
  return bare === "" ? canonical : bare;
}
