import type { LinePart } from "../../document/raised-digits.js";
import { joinRaised } from "../../document/raised-digits.js";
import { fieldText } from "../docx/field-text.js";
import { symbolText } from "../docx/symbols.js";
import type { CharacterProperties } from "./character-properties.js";
import { characterStyleOf, withCharacterSprms } from "./character-properties.js";
import type { FieldStack } from "./field-stack.js";
import { formFieldText } from "./form-field-text.js";
import type { RawParagraph, TextRun } from "./read-paragraphs.js";
import type { Remarks } from "./remarks.js";
import type { WordFile } from "./word-file.js";

/** A shown line of a paragraph, before its number. */
export interface DocLine {
  readonly text: string;
  readonly isBold: boolean;
  /** Font size of the first visible character, in points. */
  readonly size?: number;
  /** Places of the drawings that are anchored in it. */
  readonly drawings: readonly number[];
}

/** What reading the lines of a story needs. */
export interface LineContext {
  readonly file: WordFile;
  readonly fields: FieldStack;
  readonly remarks: Remarks;
}

export interface ShownParagraph {
  readonly lines: readonly DocLine[];
  /** Its end mark is deleted or hidden: what follows stands in the same paragraph. */
  readonly runsOn: boolean;
  /** Its end mark is deleted. */
  readonly isMarkDeleted: boolean;
}

interface OpenLine {
  readonly parts: LinePart[];
  boldness: boolean | undefined;
  size: number | undefined;
  readonly drawings: number[];
}

const VISIBLE = /\S/u;
/** Characters that stand for something else (MS-DOC 2.4.1 and 2.9.227), and the marks that end paragraphs. */
const CONTROLS: ReadonlySet<string> = new Set(
  "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\f\u000E\r\u0013\u0014\u0015\u001E\u001F(",
);

/** Field around a drawing that stands in the line; the picture in it is only a stand-in for readers that know no drawings. */
const INLINE_SHAPE = "SHAPE";

/** Reads a paragraph's lines: deleted and hidden text and the codes of fields left out. */
export function readLines(paragraph: RawParagraph, context: LineContext): ShownParagraph {
  const base = context.file.styles.paragraphStyle(paragraph.style).characters;
  const builder = new LineBuilder(context);
  let last = base;
  for (const run of paragraph.runs) {
    last = propertiesOf(run, base, context.file);
    builder.add(run, last);
  }
  context.fields.endParagraph();
  const endsPlainly = paragraph.mark === "\r";
  return { lines: builder.close(), runsOn: endsPlainly && (last.isDeleted || last.isHidden), isMarkDeleted: last.isDeleted };
}

function propertiesOf(run: TextRun, base: CharacterProperties, file: WordFile): CharacterProperties {
  if (run.sprms.length === 0) return base;
  const style = characterStyleOf(run.sprms);
  return withCharacterSprms(style === undefined ? base : file.styles.withCharacterStyle(base, style), run.sprms);
}

function emptyLine(): OpenLine {
  return { parts: [], boldness: undefined, size: undefined, drawings: [] };
}

class LineBuilder {
  readonly #context: LineContext;
  readonly #lines: OpenLine[] = [emptyLine()];

  constructor(context: LineContext) {
    this.#context = context;
  }

  add(run: TextRun, properties: CharacterProperties): void {
    let start = 0;
    for (let at = 0; at <= run.text.length; at++) {
      const character = run.text.charAt(at);
      if (character !== "" && !CONTROLS.has(character)) continue;
      if (at > start) this.#text(this.#inFont(run.text.slice(start, at), properties), properties);
      if (character !== "") this.#control(character, run.position + at, properties);
      start = at + 1;
    }
  }

  close(): readonly DocLine[] {
    return this.#lines.map(({ parts, boldness, size, drawings }) => ({
      text: joinRaised(parts),
      isBold: boldness ?? false,
      drawings,
      ...(size === undefined ? {} : { size }),
    }));
  }

  #inFont(text: string, { font, symbol }: CharacterProperties): string {
    const { fonts } = this.#context.file;
    if (symbol !== undefined) return symbolText(String.fromCharCode(symbol.code), fonts[symbol.font]);
    return symbolText(text, font === undefined ? undefined : fonts[font]);
  }

  #text(text: string, properties: CharacterProperties): void {
    const { fields, remarks } = this.#context;
    if (!fields.isShown) {
      fields.addCode(text);
      return;
    }
    if (properties.isDeleted || properties.isInserted) remarks.revisions++;
    if (properties.isDeleted) return;
    if (properties.isHidden) {
      remarks.hiddenTexts++;
      return;
    }
    if ((properties.isStruck || properties.isStruckTwice) && VISIBLE.test(text)) {
      remarks.struckTexts++;
      return;
    }
    const line = this.#lines.at(-1);
    if (line === undefined) return;
    line.parts.push({ text, isRaised: properties.isRaised });
    if (!VISIBLE.test(text)) return;
    line.boldness = (line.boldness ?? true) && properties.isBold;
    line.size ??= properties.size;
  }

  #control(character: string, position: number, properties: CharacterProperties): void {
    const { fields } = this.#context;
    switch (character) {
      case "\u0013":
        fields.begin();
        break;
      case "\u0014":
        fields.separate();
        break;
      case "\u0015":
        this.#endField(properties);
        break;
      case "\u0001":
        this.#picture(properties);
        break;
      case "\u0008":
        if (this.#isShown(properties)) this.#lines.at(-1)?.drawings.push(position);
        break;
      case "\u000B":
      case "\u000E":
        if (this.#isShown(properties)) this.#lines.push(emptyLine());
        break;
      case "\u001E":
        this.#text("-", properties);
        break;
      case "(":
        this.#text(properties.isSpecial ? this.#inFont(character, properties) : character, properties);
        break;
    }
  }

  #isShown({ isDeleted, isHidden }: CharacterProperties): boolean {
    return this.#context.fields.isShown && !isDeleted && !isHidden;
  }

  #endField(properties: CharacterProperties): void {
    const field = this.#context.fields.end();
    if (field !== undefined) this.#text(field.shown ?? fieldText(field.code), properties);
  }

  #picture(properties: CharacterProperties): void {
    const { fields, file, remarks } = this.#context;
    if (properties.isData && properties.dataOffset !== undefined) {
      const shown = formFieldText(file.data, properties.dataOffset);
      if (shown !== "") fields.setShown(shown);
    } else if (this.#isShown(properties) && properties.isSpecial && fields.name !== INLINE_SHAPE) {
      remarks.skipped.set("图片", (remarks.skipped.get("图片") ?? 0) + 1);
    }
  }
}
