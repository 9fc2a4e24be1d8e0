/**
 * Measures every path under load; the sides take turns, so that other load on the machine affects all of them equally.
 */
import { type Ask, askOnce, load, quantile, type Timed } from "./load";
import { watchMemory } from "./memory";
import type { Figure, Loaded, Size } from "./output/result";
import type { Path } from "./paths";
import type { Side } from "./sides";

const CALLERS = [1, 8];
/** Many short turns: a shared machine is slow for seconds at a time, and then for every side. */
const ROUNDS = 8;
/** How long each path is requested before it is timed, so that the measured server is warm. */
const WARMING_SECONDS = 2;
/** How much the lengths of Stet's answer and the limit's may differ; beyond that, they do not do the same work. */
const MOST_DIFFERENCE = 0.03;

/** Requests each path once from Stet and from the limit; throws if the sizes of the answers differ. */
export async function compareSizes(paths: readonly Path[], stet: Side, limit: Side): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const { name, stet: asksStet, limit: asksLimit } of paths) {
    if (!asksLimit) continue;
    const lengthOf = async (side: Side, [ask]: Ask[]) => (ask ? Buffer.byteLength(await askOnce(side, ask)) : 0);
    const size = { path: name, stet: await lengthOf(stet, asksStet(0)), limit: await lengthOf(limit, asksLimit(0)) };
    console.error(`  ${name}: ${size.stet} bytes, the limit's ${size.limit}`);
    sizes.push(size);
  }
  const unequal = sizes.filter(({ stet: ours, limit: its }) => Math.abs(its / ours - 1) > MOST_DIFFERENCE);
  if (unequal.length > 0) {
    const names = unequal.map(({ path }) => path).join("; ");
    throw new Error(`The limit does not do the same work any more, by the size of its answers: ${names}.`);
  }
  return sizes;
}

/** Measures each path with each number of callers at every side that has it, and each side's peak memory meanwhile. */
export async function measureLoads(paths: readonly Path[], sides: readonly Side[], seconds: number) {
  const loaded: Loaded[] = [];
  const mostMemory = new Map<string, number>();
  console.error("  warming up…");
  for (const path of paths) {
    for (const side of sidesOf(path, sides)) await warm(path, side);
  }
  for (const path of paths) {
    for (const callers of CALLERS) {
      console.error(`  ${path.name}, ${callers === 1 ? "one caller" : `${callers} callers`}…`);
      const turns = await inTurn(path, sidesOf(path, sides), callers, seconds, mostMemory);
      for (const [side, timed] of turns)
        loaded.push({ path: path.name, callers, side: side.name, ...figuresOf(timed) });
    }
  }
  const figures = [...mostMemory].map(([side, value]): Figure => ({ name: "memory, loaded", side, value, unit: "MB" }));
  return { loaded, figures };
}

function sidesOf(path: Path, sides: readonly Side[]): Side[] {
  return sides.filter((side) => side.name !== "limit" || path.limit);
}

async function warm(path: Path, side: Side): Promise<void> {
  const isExpected = await expected(path, side);
  await load(side, { connections: 8, seconds: WARMING_SECONDS, isExpected, asksOf: asksOf(path, side) });
}

async function inTurn(path: Path, sides: readonly Side[], callers: number, seconds: number, most: Map<string, number>) {
  const isExpected = new Map<Side, (body: string) => boolean>();
  for (const side of sides) isExpected.set(side, await expected(path, side));
  const run = (side: Side, forSeconds: number) =>
    load(side, {
      ...{ connections: callers, seconds: forSeconds, isExpected: isExpected.get(side) ?? (() => false) },
      asksOf: asksOf(path, side),
    });
  for (const side of sides) await run(side, seconds / 4);
  const timed = new Map<Side, Timed[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) {
      const stop = watchMemory(side.pids);
      timed.get(side)?.push(await run(side, seconds / ROUNDS));
      const megabytes = stop();
      if (callers > 1) most.set(side.name, Math.max(megabytes, most.get(side.name) ?? 0));
    }
  }
  return timed;
}

function asksOf(path: Path, side: Side): (connection: number) => Ask[] {
  return side.name === "limit" ? (path.limit ?? path.stet) : path.stet;
}

async function expected(path: Path, side: Side): Promise<(body: string) => boolean> {
  if (path.varies) return path.varies;
  const [ask] = asksOf(path, side)(0);
  const { length } = ask ? await askOnce(side, ask) : "";
  return (body) => body.length === length;
}

function figuresOf(runs: readonly Timed[]) {
  const times = runs.flatMap((run) => run.times);
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const [p50, p975, longest] = [quantile(times, 0.5), quantile(times, 0.975), quantile(times, 1)];
  return { p50, p975, longest, perSecond: times.length / seconds };
}
