import { flatMap } from "../../lists/flat-map.js";
import { childOf, childrenOf, elementsOf } from "../xml/xml-element.js";
import type { Remarks } from "./read-context.js";
import type { XmlElement } from "../xml/xml-element.js";

/** Elements that only wrap what we read, at any level: block, row, cell or run. */
const WRAPPERS: ReadonlySet<string> = new Set([
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:hyperlink",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
]);
const INSERTED: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);
const DELETED: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);
/** Extensions of Word whose content we can read; for others we take the fallback that the file has for older readers. */
const UNDERSTOOD: ReadonlySet<string> = new Set(["wps", "wpg", "wpc", "wp14", "w14", "m", "a14"]);

/**
 * The children of an element as they count in the final document: wrappers opened, tracked insertions taken, tracked
 * deletions left out, of alternatives (`mc:AlternateContent`) the one that we understand, check boxes as ☑ or □.
 */
export function effectiveChildren(element: XmlElement, remarks: Remarks): readonly XmlElement[] {
  const found: XmlElement[] = [];
  addChildren(element, remarks, found);
  return found;
}

function addEffective(element: XmlElement, remarks: Remarks, found: XmlElement[]): void {
  const { name } = element;
  if (DELETED.has(name)) {
    remarks.revisions++;
  } else if (INSERTED.has(name)) {
    remarks.revisions++;
    addChildren(element, remarks, found);
  } else if (WRAPPERS.has(name)) {
    addChildren(element, remarks, found);
  } else if (name === "w:sdt") {
    addContent(element, remarks, found);
  } else if (name === "mc:AlternateContent") {
    const alternative = chosenAlternative(element);
    if (alternative !== undefined) addChildren(alternative, remarks, found);
  } else {
    found.push(element);
  }
}

function addChildren(element: XmlElement, remarks: Remarks, found: XmlElement[]): void {
  for (const child of element.children) if (typeof child !== "string") addEffective(child, remarks, found);
}

function addContent(control: XmlElement, remarks: Remarks, found: XmlElement[]): void {
  const content = childOf(control, "w:sdtContent");
  if (content === undefined) return;
  const checkBox = childOf(childOf(control, "w:sdtPr"), "w14:checkbox");
  addChildren(checkBox === undefined ? content : withMark(content, isChecked(checkBox) ? "☑" : "□").element, remarks, found);
}

function isChecked(checkBox: XmlElement): boolean {
  const value = childOf(checkBox, "w14:checked")?.attributes["w14:val"];
  return value === "1" || value === "true" || value === "on";
}

/** The content with its first text replaced by the mark, other text taken out: the author may have chosen any sign. */
function withMark(element: XmlElement, mark: string): { readonly element: XmlElement; readonly isPlaced: boolean } {
  let isPlaced = false;
  const children = element.children.map((child) => {
    if (typeof child === "string") return child;
    if (child.name === "w:t" || child.name === "w:sym") {
      const text = isPlaced ? "" : mark;
      isPlaced = true;
      return { name: "w:t", attributes: {}, children: [text] };
    }
    const inner = withMark(child, isPlaced ? "" : mark);
    isPlaced ||= inner.isPlaced;
    return inner.element;
  });
  return { element: { ...element, children }, isPlaced };
}

/** The first choice whose extensions we understand, else the fallback. */
function chosenAlternative(element: XmlElement): XmlElement | undefined {
  const understood = childrenOf(element, "mc:Choice").find((choice) =>
    (choice.attributes["Requires"] ?? "").split(" ").every((extension) => UNDERSTOOD.has(extension)),
  );
  return understood ?? childOf(element, "mc:Fallback");
}

/** The contents of the text boxes of a drawing (DrawingML) or picture (VML), each once. */
export function textBoxes(drawing: XmlElement): readonly XmlElement[] {
  return flatMap(elementsOf(drawing), (child) => {
    if (child.name === "w:txbxContent") return [child];
    const inner = child.name === "mc:AlternateContent" ? chosenAlternative(child) : child;
    return inner === undefined ? [] : textBoxes(inner);
  });
}
