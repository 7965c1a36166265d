import type { Diagnostic } from "../document/diagnostic.js";
import { canonicalLabel } from "../lexicon/label.js";
import type { Building, Quantity, TextField } from "../report/report.js";

/** The buildings of a table and what is doubtful about them. */
export interface JoinedBuildings {
  readonly buildings: readonly Building[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts together the halves of buildings whose heads stand in two rows: areas above, investments below. A half goes to the
 * building of its name; one without a name to the first that lacks it, which is said where there are several. `rows` are the
 * rows of the block in their order.
 */
export function joinBuildings(rows: readonly Building[]): JoinedBuildings {
  const buildings: Building[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const halves = buildings.filter((each) => !sharesColumn(each, row));
    const own = halves.find((half) => isSameName(half, row)) ?? unnamedMatch(halves, row);
    if (own === undefined) buildings.push(row);
    else buildings.splice(buildings.indexOf(own), 1, { ...own, ...row, ...nameOf(own, row) });
    diagnostics.push(...doubtOf(row, own, halves));
  }
  return { buildings, diagnostics };
}

function sharesColumn(a: Building, b: Building): boolean {
  return Object.keys(a).some((column) => column !== "name" && column in b);
}

function isSameName(a: Building, b: Building): boolean {
  return a.name !== undefined && b.name !== undefined && canonicalLabel(a.name.text) === canonicalLabel(b.name.text);
}

/** Only where one of the two has no name may they be one building. */
function unnamedMatch(halves: readonly Building[], row: Building): Building | undefined {
  return halves.find(({ name }) => name === undefined || row.name === undefined);
}

function nameOf(own: Building, row: Building): Pick<Building, "name"> {
  const name = own.name ?? row.name;
  return name === undefined ? {} : { name };
}

function firstField({ name, ...values }: Building): TextField | Quantity | undefined {
  return name ?? Object.values(values)[0];
}

function doubtOf(row: Building, own: Building | undefined, halves: readonly Building[]): readonly Diagnostic[] {
  if (own !== undefined && (isSameName(own, row) || halves.length === 1)) return [];
  if (own === undefined && halves.length === 0) return [];
  const at = firstField(row)?.at;
  const names = halves.map(({ name }) => `“${name?.text ?? "未命名"}”`).join("、");
  const message =
    own === undefined
      ? `楼堂馆所“${row.name?.text ?? ""}”与上半部分的${names}名称不同，按另一处读取`
      : `楼堂馆所下半部分的一行可以属于${names}中的任何一处，按先后顺序读作“${own.name?.text ?? row.name?.text ?? "未命名"}”`;
  return [{ code: "row-ambiguous", message, ...(at === undefined ? {} : { at }) }];
}
