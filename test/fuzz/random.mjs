// Choices that are the same in every run of one seed.

/** A source of choices (mulberry32), e.g. `random.below(3)` is 0, 1 or 2. */
export function randomOf(seed) {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(fraction() * limit);
  const pick = (items) => items[below(items.length)];
  return {
    below,
    pick,
    chance: (share) => fraction() < share,
    /** A place in a row of `length`, and one after it, at most `most` further. */
    stretch: (length, most = length) => {
      const from = below(length + 1);
      return [from, Math.min(length, from + 1 + below(Math.max(1, most)))];
    },
  };
}

/** Numbers at which programs fail: limits of types, signs, what is no number. */
export const ODD_NUMBERS = [
  "0", "-1", "1", "2", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967295", "999999999",
  "1000000000", "9007199254740993", "1e308", "1e999", "-0", "0.5", "NaN", "Infinity", "0x10", "",
]; // prettier-ignore
