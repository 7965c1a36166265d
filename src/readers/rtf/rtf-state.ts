/** Where text goes: into the document, before a paragraph as its number, into a field's code, or nowhere. */
export type Destination = "text" | "list-text" | "field-code" | "shape" | "nested-row" | "alternatives";

/** What holds at a place of the file; a group's end brings back what held before it. */
export interface RtfState {
  destination: Destination;
  /** How many bytes after `\u` stand in for it for older programs. */
  fallbackLength: number;
  font: number;
  /** The words `\ab` and `\afs` are about the East Asian characters now, not about those that run from right to left. */
  isAboutAsian: boolean;
  isBold: boolean;
  isHidden: boolean;
  /** Struck through, once or twice. */
  isStruck: boolean;
  /** Superscript. */
  isRaised: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  /** In points. */
  size: number;
  paragraph: ParagraphState;
}

/** What `\pard` takes back. */
export interface ParagraphState {
  readonly style: number;
  readonly isCentered: boolean;
  /** Twips. */
  readonly left: number;
  readonly firstLine: number;
  /** Hundredths of a character, which go before twips. */
  readonly leftCharacters: number;
  readonly firstLineCharacters: number;
  readonly outlineLevel: number | undefined;
  readonly isInTable: boolean;
  /** How many tables the paragraph stands in, where the file counts them. */
  readonly depth: number;
  readonly list: number;
  readonly listDepth: number;
}

export const PLAIN_PARAGRAPH: ParagraphState = {
  style: 0,
  isCentered: false,
  left: 0,
  firstLine: 0,
  leftCharacters: 0,
  firstLineCharacters: 0,
  outlineLevel: undefined,
  isInTable: false,
  depth: 0,
  list: 0,
  listDepth: 0,
};

/** Size in points of text that names none. */
const USUAL_SIZE = 12;

export function startState(): RtfState {
  return {
    destination: "text",
    fallbackLength: 1,
    font: 0,
    isAboutAsian: false,
    isBold: false,
    isHidden: false,
    isStruck: false,
    isRaised: false,
    isDeleted: false,
    isInserted: false,
    size: USUAL_SIZE,
    paragraph: PLAIN_PARAGRAPH,
  };
}

/** Takes a word that formats characters or paragraphs; tells whether it was one. A switch is off with the value 0. */
export function applyFormat(state: RtfState, name: string, value: number | undefined, defaultFont: number): boolean {
  const isOn = value !== 0;
  const number = value ?? 0;
  switch (name) {
    case "plain":
      Object.assign(state, { font: defaultFont, isBold: false, isHidden: false, size: USUAL_SIZE });
      Object.assign(state, { isDeleted: false, isInserted: false, isStruck: false, isRaised: false });
      return true;
    case "f":
      state.font = number;
      return true;
    case "fs":
      if (number > 0) state.size = number / 2;
      return true;
    case "b":
      state.isBold = isOn;
      return true;
    case "ab":
      if (state.isAboutAsian) state.isBold = isOn;
      return true;
    case "afs":
      if (state.isAboutAsian && number > 0) state.size = number / 2;
      return true;
    case "dbch":
      state.isAboutAsian = true;
      return true;
    case "rtlch":
    case "ltrch":
    case "loch":
    case "hich":
      state.isAboutAsian = false;
      return true;
    case "v":
      state.isHidden = isOn;
      return true;
    case "strike":
    case "striked":
      state.isStruck = isOn;
      return true;
    case "super":
      state.isRaised = isOn;
      return true;
    case "sub":
    case "nosupersub":
      state.isRaised = false;
      return true;
    case "deleted":
    case "mvf":
      state.isDeleted = isOn;
      return true;
    case "revised":
    case "mvt":
      state.isInserted = isOn;
      return true;
    case "uc":
      state.fallbackLength = Math.max(0, number);
      return true;
    case "pard":
      state.paragraph = PLAIN_PARAGRAPH;
      return true;
    default: {
      const change = paragraphChange(name, value);
      if (change === undefined) return false;
      state.paragraph = { ...state.paragraph, ...change };
      return true;
    }
  }
}

function paragraphChange(name: string, value: number | undefined): Partial<ParagraphState> | undefined {
  const number = value ?? 0;
  switch (name) {
    case "s":
      return { style: number };
    case "ql":
    case "qr":
    case "qj":
    case "qd":
      return { isCentered: false };
    case "qc":
      return { isCentered: true };
    case "li":
    case "lin":
      return { left: number };
    case "fi":
      return { firstLine: number };
    case "culi":
      return { leftCharacters: number };
    case "cufi":
      return { firstLineCharacters: number };
    case "outlinelevel":
      return { outlineLevel: number };
    case "intbl":
      return { isInTable: value !== 0 };
    case "itap":
      return { depth: Math.max(0, number) };
    case "ls":
      return { list: number };
    case "ilvl":
      return { listDepth: number };
    default:
      return undefined;
  }
}

/** How many tables a paragraph stands in. */
export function tableDepth({ isInTable, depth }: ParagraphState): number {
  return isInTable ? Math.max(1, depth) : depth;
}
