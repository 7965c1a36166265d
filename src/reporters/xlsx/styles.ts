import { flatMap } from "../../lists/flat-map.js";
/** The looks that a cell may have; the order is that of `cellXfs` below. */
export const CELL_STYLES = [
  "general",
  "head",
  "text",
  "figure",
  "count",
  "error",
  "warning",
  "info",
  "link",
  "total",
  "toFill",
  "faint",
] as const;

export type CellStyle = (typeof CELL_STYLES)[number];

const FONTS = [
  '<sz val="10"/><color rgb="FF1F2328"/>',
  '<b/><sz val="10"/><color rgb="FFFFFFFF"/>',
  '<b/><sz val="10"/><color rgb="FFB3261E"/>',
  '<sz val="10"/><color rgb="FF8A5A00"/>',
  '<sz val="10"/><color rgb="FF41607A"/>',
  '<u/><sz val="10"/><color rgb="FF1F5C99"/>',
  '<b/><sz val="10"/><color rgb="FF1F2328"/>',
  '<sz val="9"/><color rgb="FF6B7178"/>',
];

/** The first two are prescribed (ECMA-376, 18.8.20). */
const FILLS = ["none", "gray125", "FF34495E", "FFFFF8E1", "FFEEF2F5"];

const EDGE = 'style="thin"><color rgb="FFD5DAE0"/>';
const BORDERS = [
  "<left/><right/><top/><bottom/><diagonal/>",
  `<left ${EDGE}</left><right ${EDGE}</right><top ${EDGE}</top><bottom ${EDGE}</bottom><diagonal/>`,
];

interface Format {
  readonly font: number;
  readonly fill?: number;
  readonly numberFormat?: number;
  readonly horizontal?: "center" | "right";
  readonly wraps?: boolean;
}

/** The number format `0` and `General` of ECMA-376, 18.8.30. */
const WHOLE_NUMBER = 1;

const FORMATS: Readonly<Record<Exclude<CellStyle, "general">, Format>> = {
  head: { font: 1, fill: 2, horizontal: "center", wraps: true },
  text: { font: 0, wraps: true },
  figure: { font: 0, horizontal: "right" },
  count: { font: 0, horizontal: "center", numberFormat: WHOLE_NUMBER },
  error: { font: 2, horizontal: "center" },
  warning: { font: 3, horizontal: "center" },
  info: { font: 4, horizontal: "center" },
  link: { font: 5, wraps: true },
  total: { font: 6, fill: 4, horizontal: "center" },
  toFill: { font: 0, fill: 3, wraps: true },
  faint: { font: 7, wraps: true },
};

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const named = flatMap(CELL_STYLES, (style) => (style === "general" ? [] : [formatXml(FORMATS[style])]));
  const formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...named];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list(
      "fonts",
      FONTS.map((font) => `<font>${font}<name val="Microsoft YaHei"/><family val="2"/><charset val="134"/></font>`),
    ),
    list("fills", FILLS.map(fillXml)),
    list(
      "borders",
      BORDERS.map((border) => `<border>${border}</border>`),
    ),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", formats),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    "</styleSheet>",
  ].join("");
}

function fillXml(fill: string): string {
  if (!fill.startsWith("FF")) return `<fill><patternFill patternType="${fill}"/></fill>`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function formatXml({ font, fill = 0, numberFormat = 0, horizontal, wraps = false }: Format): string {
  const across = horizontal === undefined ? "" : ` horizontal="${horizontal}"`;
  const alignment = `<alignment${across} vertical="${fill === 2 ? "center" : "top"}"${wraps ? ' wrapText="1"' : ""}/>`;
  const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" ${applied}>${alignment}</xf>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
