/** A number as its decimal digits: `(isNegative ? -1 : 1) * digits * 10 ** -scale`. */
export interface Digits {
  readonly isNegative: boolean;
  /** Without leading zeros; `""` is zero. */
  readonly digits: string;
  readonly scale: number;
}

/** A number as XML writes it: 5498.15, -0.5, 1.65E7 */
const NUMBER = /^([-+]?)(\d*)(?:\.(\d*))?(?:E([-+]?\d+))?$/iu;
/** Digits that a spreadsheet keeps of a number; what is beyond is noise of binary fractions. */
const KEPT_DIGITS = 15;
/** No figure of a report is larger or smaller by powers of ten; more would only cost memory. */
const LARGEST_EXPONENT = 60;

/** Reads a stored number, the noise of binary fractions taken away: 5498.150000000001 is 5498.15. */
export function readDigits(stored: string): Digits | undefined {
  const parts = NUMBER.exec(stored.trim());
  const written = (parts?.[2] ?? "") + (parts?.[3] ?? "");
  const exponent = Number(parts?.[4] ?? 0);
  if (parts === null || written === "" || Math.abs(exponent) > LARGEST_EXPONENT || written.length > 400) return undefined;
  const digits = written.replace(LEADING_ZEROS, "");
  const scale = (parts[3] ?? "").length - exponent;
  const whole = withScale({ isNegative: parts[1] === "-", digits, scale });
  return trimmed(roundTo(whole, whole.scale - Math.max(0, whole.digits.length - KEPT_DIGITS)));
}

const LEADING_ZEROS = /^0+/u;
const TRAILING_ZEROS = /(?<!0)0+$/u;

/** With a scale that is not negative. */
function withScale({ isNegative, digits, scale }: Digits): Digits {
  if (digits === "") return { isNegative, digits, scale: Math.max(0, scale) };
  return scale >= 0 ? { isNegative, digits, scale } : { isNegative, digits: digits + "0".repeat(-scale), scale: 0 };
}

/** Without zeros at the end of the decimals. */
export function trimmed({ isNegative, digits, scale }: Digits): Digits {
  const zeros = Math.min(scale, TRAILING_ZEROS.exec(digits)?.[0].length ?? 0);
  return digits === ""
    ? { isNegative: false, digits, scale: 0 }
    : { isNegative, digits: digits.slice(0, digits.length - zeros), scale: scale - zeros };
}

/** Rounded half up to so many decimals; fewer than none round whole numbers. */
export function roundTo(value: Digits, scale: number): Digits {
  const dropped = value.scale - scale;
  if (dropped <= 0) return { ...value, digits: value.digits === "" ? "" : value.digits + "0".repeat(-dropped), scale };
  const padded = value.digits.padStart(dropped, "0");
  const kept = padded.slice(0, padded.length - dropped);
  const roundsUp = (padded[padded.length - dropped] ?? "0") >= "5";
  const digits = (BigInt(kept === "" ? "0" : kept) + (roundsUp ? 1n : 0n)).toString().replace(LEADING_ZEROS, "");
  return withScale({ isNegative: value.isNegative && digits !== "", digits, scale });
}

/** The digits before and after the decimal point. */
export function parts({ digits, scale }: Digits): { readonly whole: string; readonly decimals: string } {
  const padded = digits.padStart(scale, "0");
  return { whole: padded.slice(0, padded.length - scale), decimals: padded.slice(padded.length - scale) };
}

/** Multiplied by a power of ten. */
export function shifted(value: Digits, power: number): Digits {
  return withScale({ ...value, scale: value.scale - power });
}

/** Plain decimal text: -0.5 */
export function plainText(value: Digits): string {
  const { whole, decimals } = parts(value);
  return (value.isNegative ? "-" : "") + (whole === "" ? "0" : whole) + (decimals === "" ? "" : `.${decimals}`);
}
