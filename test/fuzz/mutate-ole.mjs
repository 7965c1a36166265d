// Damage to OLE2 files: sectors lost or swapped, chains that run in circles, directories that lie, streams damaged within.
import * as CFB from "cfb";
import { BYTE_MUTATIONS } from "./mutate-bytes.mjs";

const SECTOR = 512;

const onSectors = (change) => (bytes, random) => {
  const copy = bytes.slice();
  const count = Math.floor(copy.length / SECTOR);
  if (count < 2) return copy;
  for (let left = 1 + random.below(3); left > 0; left--) change(copy, random, count);
  return copy;
};
const sector = (bytes, index) => bytes.subarray(index * SECTOR, (index + 1) * SECTOR);

const swapSectors = onSectors((copy, random, count) => {
  const [one, two] = [random.below(count), random.below(count)];
  const kept = sector(copy, one).slice();
  copy.copyWithin(one * SECTOR, two * SECTOR, (two + 1) * SECTOR);
  copy.set(kept, two * SECTOR);
});
const fillSector = onSectors((copy, random, count) => {
  sector(copy, random.below(count)).fill(random.pick([0, 0xff]));
});
/** Entries of the table of sectors (or whatever stands there) point back to one another. */
const chains = onSectors((copy, random, count) => {
  const view = new DataView(copy.buffer);
  const table = (view.getUint32(76, true) + 1) * SECTOR;
  const start = table + SECTOR <= copy.length ? table : 0;
  for (let left = 1 + random.below(4); left > 0; left--)
    view.setUint32(
      start + 4 * random.below(128),
      random.pick([random.below(count), 0, 0xfffffffe, 0xffffffff, 0xfffffffd, count + 5]),
      true,
    );
});
const header = onSectors((copy, random) => {
  new DataView(copy.buffer).setUint32(
    24 + 4 * random.below(122),
    random.pick([0, 1, 9, 0xffffffff, 0x7fffffff, random.below(64)]),
    true,
  );
});
const directory = onSectors((copy, random) => {
  const view = new DataView(copy.buffer);
  const at =
    (view.getUint32(48, true) + 1) * SECTOR +
    128 * random.below(4) +
    random.pick([64, 66, 68, 72, 76, 116, 120, random.below(124)]);
  if (at + 4 <= copy.length) view.setUint32(at, random.pick([0, 1, 2, 0xffffffff, 0x7fffffff, random.below(16)]), true);
});

/** Damages one stream and writes the file anew around it, so that the damage is reached. */
const inStream = (bytes, random, other) => {
  const container = CFB.read(bytes, { type: "array" });
  const streams = container.FileIndex.filter(({ type, size }) => type === 2 && size > 0);
  if (streams.length === 0) return bytes;
  const stream = random.pick(streams);
  const content = Uint8Array.from(stream.content);
  const changed = random.pick(Object.values(BYTE_MUTATIONS))(content, random, other);
  stream.content = changed;
  stream.size = changed.length;
  return Uint8Array.from(CFB.write(container, { type: "array" }));
};

/** Changes of an OLE2 file: `(bytes, random, another file's bytes) => bytes`. */
export const OLE_MUTATIONS = { swapSectors, fillSector, chains, header, directory };

/** Changes of a whole OLE2 file alone: a damaged one could end the process in the package that takes it apart. */
export const WHOLE_OLE_MUTATIONS = { ...OLE_MUTATIONS, inStream, inStreamAgain: inStream };
