// Times one way of reading over files, in a process of its own: pdf.js comes in several versions that do not share one.
// `node bench/time-peer.mjs NAME FILE...` prints a JSON object: computing time in milliseconds by file, null where it failed.
import { PEERS } from "./peers.mjs";
import { load } from "./floors.mjs";
import { median, timed } from "./timing.mjs";

const ROUNDS = 5;
const [name, ...files] = process.argv.slice(2);

async function timeFile(read, path) {
  const bytes = await load(path);
  await read(bytes, path);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => read(bytes, path)));
  return median(times);
}

const read = await PEERS[name].open();
const entries = [];
for (const path of files) entries.push([path, await timeFile(read, path).catch(() => null)]);
process.stdout.write(JSON.stringify(Object.fromEntries(entries)));
process.exit(0);
