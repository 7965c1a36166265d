/** Colour and opacity of what is painted. */
export interface Paint {
  /** "#rrggbb"; black for a pattern. */
  readonly color: string;
  /** From 0, transparent, to 1. */
  readonly alpha: number;
}

/** Alpha below which text is faint. */
const FAINT_ALPHA = 0.6;
/** Each of red, green and blue at least F8, as in "#ffffff". */
const WHITE = /^#(?:f[89a-f]){3}$/iu;
/** Each of red, green and blue at least A0, as in the silver "#c0c0c0". */
const LIGHT = /^#(?:[a-f][0-9a-f]){3}$/iu;

/** Whether something is white. */
export function isWhite({ color }: Paint): boolean {
  return WHITE.test(color);
}

/** Whether text is drawn in a light grey or half transparent, as watermarks are. */
export function isFaint({ color, alpha }: Paint): boolean {
  return alpha < FAINT_ALPHA || (LIGHT.test(color) && !WHITE.test(color));
}
