import { xmlText } from "./cell.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A finished sheet, as the workbook names it. */
export interface NamedSheet {
  readonly name: string;
  readonly part: string;
  /** Header and rows that are filtered, absolute: `$A$1:$D$9`. */
  readonly filtered: string;
  /** What is printed. */
  readonly printed: string;
}

/** `[Content_Types].xml`: every part is a worksheet unless another type is named, so that it need not wait for the last sheet. */
export function contentTypesXml(): string {
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Default Extension="xml" ContentType="${SHEET_TYPES}.worksheet+xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    "</Types>",
  ].join("");
}

export function rootRelationshipsXml(): string {
  return [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>`,
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    "</Relationships>",
  ].join("");
}

export function corePropertiesXml(title: string, creator: string): string {
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `${HEAD}<cp:coreProperties ${names}><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator></cp:coreProperties>`;
}

/** `xl/workbook.xml`: the sheets in order, what is filtered in each, and the row that is repeated on each printed page. */
export function workbookXml(sheets: readonly NamedSheet[]): string {
  const items = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const filters = sheets.map(({ name, filtered }, index) => definedName("_FilterDatabase", index, ' hidden="1"', name, filtered));
  const areas = sheets.map(({ name, printed }, index) => definedName("Print_Area", index, "", name, printed));
  const titles = sheets.map(({ name }, index) => definedName("Print_Titles", index, "", name, "$1:$1"));
  return [
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"/></bookViews>',
    `<sheets>${items.join("")}</sheets><definedNames>${[...filters, ...areas, ...titles].join("")}</definedNames></workbook>`,
  ].join("");
}

function definedName(name: string, sheet: number, attributes: string, sheetName: string, range: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${attributes}>${xmlText(`'${sheetName}'!${range}`)}</definedName>`;
}

export function workbookRelationshipsXml(sheets: readonly NamedSheet[]): string {
  const items = sheets.map(
    ({ part }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/${part}"/>`,
  );
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}${styles}</Relationships>`;
}
