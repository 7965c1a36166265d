/** Time that this process computes for one call, in milliseconds: what else the machine does hardly counts. */
export async function timed(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same by the clock too: an idle machine's user waits for this, helper threads (collecting garbage, compiling) beside it. */
export async function clocked(work) {
  const before = performance.now();
  const cpu = await timed(work);
  return { cpu, wall: performance.now() - before };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
