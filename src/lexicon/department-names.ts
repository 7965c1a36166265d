import { canonicalLabel } from "./label.js";

/** 本级, 机关 and brackets behind a department's name. */
const SUFFIX = /(?:\([^()]{0,20}\)|本级|机关|（[^（）]{0,20}）)+$/u;
/** Province, city, county in front of a name. */
const PLACE = /^.{1,8}?(?:省|自治区|市|州|盟|县|区|旗)(?=.{2,})/u;

/**
 * Whether two names may be those of one department: the same, one inside the other (市水利局 of 清河市水利局), or the same once
 * the places in front are left off.
 */
export function sameDepartment(a: string, b: string): boolean {
  const [left, right] = [bareName(a), bareName(b)];
  if (left === "" || right === "" || left.includes(right) || right.includes(left)) return true;
  return withoutPlace(left) === withoutPlace(right);
}

function bareName(name: string): string {
  return canonicalLabel(name).replace(SUFFIX, "");
}

function withoutPlace(name: string): string {
  return name.replace(PLACE, "").replace(PLACE, "");
}
