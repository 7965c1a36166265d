// Judges damaged files one by one, in a process of its own that its parent may end.
import { judgeCase } from "./judge-case.mjs";
import { makeCase, readCorpus } from "./make-case.mjs";

const { folders, seed } = JSON.parse(process.argv[2]);
const corpus = readCorpus(folders);
let current;

process.on("message", async ({ index }) => {
  current = index;
  const { format, name, mutations, bytes } = makeCase(corpus, seed, index);
  const start = process.cpuUsage();
  const judged = await judgeCase(bytes, index);
  // What was left to happen later happens before the next file.
  await new Promise((resolve) => setTimeout(resolve));
  const { user, system } = process.cpuUsage(start);
  const { maxRSS } = process.resourceUsage();
  process.send({
    index,
    format,
    name,
    mutations,
    size: bytes.length,
    cpuMs: (user + system) / 1000,
    rssMb: maxRSS / 1024,
    ...judged,
  });
});

// A rejection that nobody waits for comes here too, unless the reader has foreseen it.
process.on("uncaughtException", (error) => {
  const detail = `uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.send({ index: current, outcome: "defect", detail }, () => process.exit(1));
});
