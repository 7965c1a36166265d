export type PersonalDataKind = "mobile" | "identity";

/**
 * Mobile numbers (11 digits from 13 to 19, parted by blanks or dashes or not, also behind +86) and identity-card numbers (18
 * places). Eleven digits before decimals or a unit are an amount.
 */
export const PERSONAL_DATA: readonly (readonly [kind: PersonalDataKind, pattern: RegExp])[] = [
  ["identity", /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/gu],
  ["mobile", /(?:(?<=\+86[ -]?)|(?<!\d[.,]?|\.))1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\.\d| ?(?:元(?!旦)|万元|亿元|%))/gu],
];

/** As many digits as the shortest of these numbers has, with a blank or a dash between them or not; a text without them has none. */
export const LONG_NUMBER: RegExp = /[0-9０-９](?:[\s\p{Pd}\u2212]?[0-9０-９]){10}/u;
