/** What a story (the body, a cell, a text box, a note) holds, in reading order. */
export type StoryItem = StoryLine | StoryTable;

/** One line as the author ended it: by a paragraph's end or a break inside it. May be empty. */
export interface StoryLine {
  readonly kind: "line";
  /** The automatic number that stands before `text`; `""` where there is none. */
  readonly marker: string;
  /** What separates number and text. */
  readonly separator: "" | " ";
  /** As the file has it, blanks included. */
  readonly text: string;
  readonly isBold: boolean;
  readonly isCentered: boolean;
  /** From 1; `undefined` for body text. */
  readonly headingLevel: number | undefined;
  /** Start of the line in characters, blanks in `text` not counted. */
  readonly indent: number;
  /** Where the first visible character stands. */
  readonly page: number;
  /** A page break of the author's stands before the line's end. */
  readonly endsPage: boolean;
}

export interface StoryTable {
  readonly kind: "table";
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly StoryCell[];
  /** Positions of the column borders in points, one more than there are columns. */
  readonly edges: readonly number[];
  readonly firstPage: number;
  readonly lastPage: number;
}

export interface StoryCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly page: number;
  readonly items: readonly StoryItem[];
}

/** A line as text, the automatic number before it. */
export function lineText(line: StoryLine): string {
  return line.marker === "" ? line.text : line.marker + line.separator + line.text;
}
