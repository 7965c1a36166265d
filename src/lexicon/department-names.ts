import { canonicalLabel } from "./label.js";
import { stripEnd } from "./strip-end.js";

/** Words that give a department a second or a former name: 挂…牌子, 加挂, 更名为, 原…局, 合署办公. */
export const SECOND_NAME: RegExp = /挂[^，。；]{0,30}牌|加挂|更名|合署|简称|由原|原名|[（(]原/u;

/** 本级, 机关 and brackets behind a department's name. */
const SUFFIX = /(?:\([^()]{0,20}\)|本级|机关|（[^（）]{0,20}）)$/u;
const LONGEST_SUFFIX = 23;
/** Province, city, county in front of a name. */
const PLACE = /^.{1,8}?(?:自治区|[省市州盟县区旗])(?=.{2})/u;

/** 住建局 says enough for a short form; fewer characters would fit too many names. */
const SHORTEST_FORM = 3;

/**
 * Whether two names may be those of one department: the same, one inside the other (市水利局 of 清河市水利局), the same once
 * the places in front are left off, or one the short form of the other (住建局 of 住房和城乡建设局).
 */
export function sameDepartment(a: string, b: string): boolean {
  const [left, right] = [departmentKey(a), departmentKey(b)];
  if (left === "" || right === "" || left.includes(right) || right.includes(left)) return true;
  const [short, long] = [withoutPlace(left), withoutPlace(right)].sort((x, y) => x.length - y.length);
  return short === long || isShortForm(short ?? "", long ?? "");
}

/** Whether the short name takes some characters of the long one in their order, its first and its last among them. */
function isShortForm(short: string, long: string): boolean {
  if (short.length < SHORTEST_FORM || !long.startsWith(short.slice(0, 1)) || !long.endsWith(short.slice(-1))) return false;
  let position = 0;
  for (const character of short) {
    position = long.indexOf(character, position) + 1;
    if (position === 0) return false;
  }
  return true;
}

/** A name without 本级, 机关 and brackets behind it: the same for every way to write one department. */
export function departmentKey(name: string): string {
  return stripEnd(canonicalLabel(name), SUFFIX, LONGEST_SUFFIX);
}

/** 城市管理局 begins with no place. */
const NO_PLACE = "城市";

/** Whether a name says of which province, city or county the department is. */
export function namesPlace(name: string): boolean {
  return PLACE.test(name) && !name.startsWith(NO_PLACE);
}

function withoutPlace(name: string): string {
  return name.replace(PLACE, "").replace(PLACE, "");
}
