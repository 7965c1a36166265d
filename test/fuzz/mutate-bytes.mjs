// What a bad disk, a bad line or a bad tool does to any file.

const flipBits = (bytes, random) => {
  const copy = bytes.slice();
  for (let left = 1 + random.below(20); left > 0; left--) copy[random.below(copy.length)] ^= 1 << random.below(8);
  return copy;
};
const setBytes = (bytes, random) => {
  const copy = bytes.slice();
  for (let left = 1 + random.below(20); left > 0; left--)
    copy[random.below(copy.length)] = random.pick([0, 0xff, 0x80, random.below(256)]);
  return copy;
};
const fill = (bytes, random) => {
  const copy = bytes.slice();
  copy.fill(random.pick([0, 0xff, 0x20]), ...random.stretch(copy.length, 512));
  return copy;
};
const cutEnd = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));
const cutStart = (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, 2048)));
const drop = (bytes, random) => {
  const [from, to] = random.stretch(bytes.length, 1024);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};
const double = (bytes, random) => {
  const [from, to] = random.stretch(bytes.length, 4096);
  return joined(bytes.subarray(0, to), bytes.subarray(from));
};
const twice = (bytes) => joined(bytes, bytes);
const move = (bytes, random) => {
  const [from, to] = random.stretch(bytes.length, 1024);
  const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
  const at = random.below(rest.length + 1);
  return joined(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
};
const insertNoise = (bytes, random) => {
  const noise = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256));
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
};
const splice = (bytes, random, other) => {
  const [from, to] = random.stretch(other.length, 4096);
  const at = random.below(bytes.length + 1);
  const after = random.chance(0.5) ? at : Math.min(bytes.length, at + to - from);
  return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(after));
};
const crossOver = (bytes, random, other) =>
  joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1)));
const setNumber = (bytes, random) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (copy.length < 4) return copy;
  view.setUint32(
    random.below(copy.length - 3),
    random.pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, copy.length]),
    true,
  );
  return copy;
};

/** Changes of a file's bytes: `(bytes, random, another file's bytes) => bytes`. */
export const BYTE_MUTATIONS = {
  flipBits, setBytes, fill, cutEnd, cutStart, drop, double, twice, move, insertNoise, splice, crossOver, setNumber,
}; // prettier-ignore

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
