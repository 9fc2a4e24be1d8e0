/** Runs the parts of a benchmark in order. A new kind of measurement is a file of its own and a line here. */
import { measureBrowser } from "./browser/browsing";
import { measureCandidates } from "./candidates";
import { measureCrowd, measureFacetsAmidChanges } from "./crowd";
import { claimId } from "./desk/made-up";
import { measureExports } from "./exporting";
import { measureImports } from "./importing";
import { compareSizes, measureLoads } from "./loads";
import type { Result } from "./output/result";
import { type Path, pathsOf } from "./paths";
import type { Made, Places } from "./places";
import { type Side, startLimit, startStet } from "./sides";
import { measureIdle, measureStarts } from "./starts";

type Measured = Pick<Result, "sizes" | "loaded" | "spread" | "figures">;
type Bench = {
  rows: number;
  seconds: number;
  /** All desks, the larger ones last. */
  made: Made[];
  /** The servers: Stet at each desk of the first size, in order; Stet at the larger desks; the limit. */
  stet: [Side, ...Side[]];
  larger: Side[];
  limit: Side;
  paths: Path[];
  list: Path;
  change: Path;
};
type PartOf = (bench: Bench) => Promise<Partial<Measured>>;

/** The names for `--part`. */
export const PARTS = {
  memory: async ({ stet, larger, list }) => ({
    figures: await each([...stet, ...larger], async (side) => [await measureIdle(side, list)]),
  }),
  start: async ({ made, list }) => ({
    figures: await each(made, ({ name, address }) => measureStarts(name, address, list)),
  }),
  sizes: async ({ paths, stet: [first], limit }) => ({ sizes: await compareSizes(paths, first, limit) }),
  load: async ({ paths, stet, larger, limit, seconds }) => measureLoads(paths, [...stet, ...larger, limit], seconds),
  crowd: async ({ stet, larger, list, rows, seconds }) => ({
    figures: [
      ...(await measureCrowd([...stet, ...larger], list, seconds)),
      ...(await measureFacetsAmidChanges([...stet, ...larger], rows, seconds)),
    ],
  }),
  csv: async ({ stet, limit, rows }) => measureExports([...stet, limit], rows),
  import: async ({ stet, list }) => ({ figures: await measureImports(stet, list) }),
  candidates: async ({ made }) => ({ figures: await each(made, measureCandidates) }),
  servers: async (bench) => ({ spread: await measureSpread(bench) }),
  browser: async ({ stet: [first], rows }) => ({ figures: await measureBrowser(first, claimId(Math.ceil(rows / 2))) }),
} satisfies Record<string, PartOf>;
export type Part = keyof typeof PARTS;

/** Runs the requested measurements at every desk. */
export async function measureParts(
  { made, larger, copy }: Places,
  { seconds, parts }: { seconds: number; parts: readonly Part[] },
): Promise<Measured> {
  const rows = made[0]?.rows ?? 0;
  const paths = pathsOf(rows);
  const [list, change] = [paths[0], paths.at(-1)];
  const limit = await startLimit(copy);
  const start = async ({ name, address }: Made) => [await startStet(name, address)];
  const [first, ...others] = await each(made, start);
  const more = await each(larger, start);
  if (!first || !list || !change) throw new Error("There is nothing to measure.");
  try {
    const bench: Bench = {
      ...{ rows, seconds, made: [...made, ...larger] },
      stet: [first, ...others],
      larger: more,
      limit,
      paths,
      list,
      change,
    };
    return await run(bench, parts);
  } finally {
    await each([first, ...others, ...more, limit], async (side) => [await side.stop()]);
  }
}

async function run(bench: Bench, parts: readonly Part[]): Promise<Measured> {
  const found: Measured = { sizes: [], loaded: [], spread: [], figures: [] };
  for (const [name, part] of Object.entries(PARTS) as [Part, PartOf][]) {
    if (!parts.includes(name)) continue;
    console.error(`— ${name}`);
    const { sizes = [], loaded = [], spread = [], figures = [] } = await part(bench);
    found.sizes.push(...sizes);
    found.loaded.push(...loaded);
    found.spread.push(...spread);
    found.figures.push(...figures);
  }
  return found;
}

/** Measures one server and two on the same PostgreSQL, for scaling.md. */
async function measureSpread({ made, stet, list, change, seconds }: Bench) {
  const at = made.findIndex(({ engine }) => engine === "postgres");
  const [place, one] = [made[at], stet[at]];
  if (!place || !one) return [];
  const two = await startStet("two servers", place.address, 2);
  const { loaded } = await measureLoads([list, change], [{ ...one, name: "one server" }, two], seconds);
  await two.stop();
  return loaded;
}

/** Runs the work for each item in order, and returns the results. */
async function each<T, U>(items: readonly T[], work: (item: T) => Promise<U[]>): Promise<U[]> {
  const done: U[] = [];
  for (const item of items) done.push(...(await work(item)));
  return done;
}
