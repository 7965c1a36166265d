import { declaresNone, headingDeclaresNone, sectionKindOf } from "../lexicon/section-titles.js";
import type { Section, SectionKind, TextField } from "../report/report.js";
import { findSubheadings, type Subheading } from "./find-subheadings.js";
import type { SectionHeading } from "./find-headings.js";
import { pieceLocation, type TextPiece } from "./text-piece.js";

/** A stretch of a piece's text. */
interface Stretch {
  readonly piece: TextPiece;
  readonly start: number;
  readonly end: number;
}

/** Builds the tree of sections from the body's pieces and the headings found among them. */
export function buildSections(pieces: readonly TextPiece[], headings: readonly SectionHeading[]): readonly Section[] {
  const numbersAreLost = headings.length > 0 && headings.filter(({ marker }) => marker === null).length * 2 > headings.length;
  return headings.map((heading, index) => {
    const next = headings[index + 1]?.piece ?? pieces.length;
    return buildSection(pieces, heading, next, numbersAreLost);
  });
}

function buildSection(pieces: readonly TextPiece[], heading: SectionHeading, until: number, numbersAreLost: boolean): Section {
  const piece = pieces[heading.piece];
  if (piece === undefined) throw new RangeError("a heading stands in a piece of the body");
  const title = piece.text.slice(heading.titleStart, heading.titleEnd).trim();
  const kind = sectionKindOf(title);
  const body = [...runningText(piece, heading.titleEnd), ...pieces.slice(heading.piece + 1, until).map(whole)];
  const subheadings = findSubheadings(body.map(stretchText), kind, numbersAreLost);
  const firstChild = subheadings[0]?.index ?? body.length;
  const children = nest(body, subheadings, 0, subheadings.length);
  const paragraphs = body.slice(0, firstChild).map(toField);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return {
    marker: heading.marker,
    ordinal: heading.ordinal,
    ...automatic(heading.marker, piece),
    level: 1,
    title,
    kind,
    declaredNone: isNone(title, text, children, kind),
    text,
    paragraphs,
    children,
    at: pieceLocation(piece, heading.titleStart, heading.titleStart + title.length),
  };
}

/** Whether a section says that there is nothing: in its text, in its heading where it has no text, or in each of its parts. */
function isNone(title: string, text: string, children: readonly Section[], kind: SectionKind | null): boolean {
  if (children.length > 0) return (text === "" || declaresNone(text, kind)) && children.every(({ declaredNone }) => declaredNone);
  return text === "" ? headingDeclaresNone(title) : declaresNone(text, kind);
}

/** Whether the word processor made a heading's number and not its author. */
function automatic(marker: string | null, { autoNumberLength = 0 }: TextPiece): { readonly automatic?: true } {
  return marker !== null && marker.length <= autoNumberLength ? { automatic: true } : {};
}

function whole(piece: TextPiece): Stretch {
  return { piece, start: 0, end: piece.text.length };
}

/** The text that runs on behind a heading on its own line, without the 。 or ： between them. */
function runningText(piece: TextPiece, titleEnd: number): readonly Stretch[] {
  const rest = piece.text.slice(titleEnd);
  const lead = /^[。：:；;！\s]*/u.exec(rest)?.[0].length ?? 0;
  return lead === rest.length ? [] : [{ piece, start: titleEnd + lead, end: piece.text.length }];
}

function stretchText({ piece, start, end }: Stretch): string {
  return piece.text.slice(start, end);
}

function toField(stretch: Stretch): TextField {
  return { text: stretchText(stretch), at: pieceLocation(stretch.piece, stretch.start, stretch.end) };
}

/** Hangs subheadings `from`..`to` (exclusive) under one another by their levels. */
function nest(body: readonly Stretch[], subheadings: readonly Subheading[], from: number, to: number): readonly Section[] {
  const sections: Section[] = [];
  let index = from;
  while (index < to) {
    const heading = subheadings[index];
    if (heading === undefined) break;
    let next = index + 1;
    while (next < to && (subheadings[next]?.level ?? 0) > heading.level) next++;
    sections.push(buildChild(body, subheadings, index, next));
    index = next;
  }
  return sections;
}

function buildChild(body: readonly Stretch[], subheadings: readonly Subheading[], index: number, next: number): Section {
  const heading = subheadings[index];
  const stretch = heading === undefined ? undefined : body[heading.index];
  if (heading === undefined || stretch === undefined) throw new RangeError("a subheading stands in the section's body");
  const until = subheadings[index + 1]?.index ?? body.length;
  const ownRest = runningText(stretch.piece, stretch.start + heading.titleEnd);
  const paragraphs = [...ownRest, ...body.slice(heading.index + 1, until)].map(toField);
  const text = stretchText(stretch);
  const title = text.slice(heading.titleStart, heading.titleEnd).trim();
  const start = stretch.start + heading.titleStart;
  const kind: SectionKind | null = null;
  return {
    marker: heading.marker,
    ordinal: heading.ordinal,
    ...(stretch.start === 0 ? automatic(heading.marker, stretch.piece) : {}),
    level: heading.level,
    title,
    kind,
    declaredNone: declaresNone(paragraphs.map((paragraph) => paragraph.text).join("\n")),
    text: paragraphs.map((paragraph) => paragraph.text).join("\n"),
    paragraphs,
    children: nest(body, subheadings, index + 1, next),
    at: pieceLocation(stretch.piece, start, start + title.length),
  };
}
