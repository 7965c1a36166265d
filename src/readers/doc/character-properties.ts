import type { Sprm } from "./sprm.js";

/** What characters look like, as far as reading needs it. Toggles of a style and of the text on it are kept apart. */
export interface CharacterProperties {
  readonly isBold: boolean;
  readonly isHidden: boolean;
  /** Struck through with one line, with two. */
  readonly isStruck: boolean;
  readonly isStruckTwice: boolean;
  /** Superscript. */
  readonly isRaised: boolean;
  /** Struck out by a tracked change. */
  readonly isDeleted: boolean;
  /** Added by a tracked change. */
  readonly isInserted: boolean;
  /** The character is a sign for something: a picture, a note's number, a symbol. */
  readonly isSpecial: boolean;
  /** The character stands for binary data, such as a form field's. */
  readonly isData: boolean;
  /** Points. */
  readonly size: number;
  /** Index into the font table. */
  readonly font?: number;
  readonly symbol?: { readonly font: number; readonly code: number };
  /** Where the picture or data of the character lies in the Data stream. */
  readonly dataOffset?: number;
}

/** What Word starts from (MS-DOC 2.6.1): 10 points, nothing set. */
export const PLAIN_CHARACTERS: CharacterProperties = {
  isBold: false,
  isHidden: false,
  isStruck: false,
  isStruckTwice: false,
  isRaised: false,
  isDeleted: false,
  isInserted: false,
  isSpecial: false,
  isData: false,
  size: 10,
};

/** `sprmCIstd`: the character style. */
const CHARACTER_STYLE = 0x4a30;

/** The character style that a run names, as an index into the style sheet. */
export function characterStyleOf(sprms: readonly Sprm[]): number | undefined {
  return sprms.findLast((sprm) => sprm.code === CHARACTER_STYLE)?.operand.u16(0);
}

/**
 * Lays a run's changes over `base`, what its styles give. Numbers of MS-DOC 2.6.1.
 *
 * A toggle is 0 or 1, 0x80 as the style says, or 0x81 the other way round.
 */
export function withCharacterSprms(base: CharacterProperties, sprms: readonly Sprm[]): CharacterProperties {
  let properties = base;
  for (const { code, operand } of sprms) {
    switch (code) {
      case 0x0800:
        properties = { ...properties, isDeleted: toggled(operand.u8(0), base.isDeleted) };
        break;
      case 0x0801:
        properties = { ...properties, isInserted: toggled(operand.u8(0), base.isInserted) };
        break;
      case 0x0806:
        properties = { ...properties, isData: operand.u8(0) === 1 };
        break;
      case 0x0835:
        properties = { ...properties, isBold: toggled(operand.u8(0), base.isBold) };
        break;
      case 0x0837:
        properties = { ...properties, isStruck: toggled(operand.u8(0), base.isStruck) };
        break;
      case 0x2a48:
        properties = { ...properties, isRaised: operand.u8(0) === 1 };
        break;
      case 0x2a53:
        properties = { ...properties, isStruckTwice: toggled(operand.u8(0), base.isStruckTwice) };
        break;
      case 0x083c:
        properties = { ...properties, isHidden: toggled(operand.u8(0), base.isHidden) };
        break;
      case 0x0855:
        properties = { ...properties, isSpecial: operand.u8(0) === 1 };
        break;
      case 0x4a43:
        properties = { ...properties, size: operand.u16(0) / 2 };
        break;
      case 0x4a4f:
        properties = { ...properties, font: operand.u16(0) };
        break;
      case 0x6a03:
        properties = { ...properties, dataOffset: operand.u32(0) };
        break;
      case 0x6a09:
        properties = { ...properties, isSpecial: true, symbol: { font: operand.u16(0), code: operand.u16(2) } };
        break;
    }
  }
  return properties;
}

function toggled(value: number, inStyle: boolean): boolean {
  return value === 0x81 ? !inStyle : value === 0x80 ? inStyle : value !== 0;
}
