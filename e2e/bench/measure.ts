/** Timing calls against several servers in turn, so that what else the machine does falls on all of them alike. */

export type Measured = { path: string; engines: { engine: string; median: number; p975: number }[] };

const WARM_UP = 20;
const CALLS = 200;

/** Calls each server once, then each again, and so on; milliseconds. */
export async function measureInTurn(
  path: string,
  engines: readonly string[],
  calls: readonly (() => Promise<unknown>)[],
): Promise<Measured> {
  console.error(`  ${path}…`);
  const times = calls.map(() => [] as number[]);
  for (let n = 0; n < WARM_UP + CALLS; n += 1) {
    for (const [i, call] of calls.entries()) {
      const before = performance.now();
      await call();
      if (n >= WARM_UP) times[i]?.push(performance.now() - before);
    }
  }
  return {
    path,
    engines: engines.map((engine, i) => {
      const sorted = (times[i] ?? []).sort((a, b) => a - b);
      return { engine, median: at(sorted, 0.5), p975: at(sorted, 0.975) };
    }),
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A table in Markdown: median and 97.5th percentile of each engine, and the ratio of the medians. */
export function table(rows: number, machine: string, measured: readonly Measured[]): string {
  const engines = measured[0]?.engines.map(({ engine }) => engine) ?? [];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const ms = (value: number) => value.toFixed(1);
  return [
    `${rows} claims; milliseconds, median / p97.5, one caller; ${machine}.`,
    "",
    line(["path", ...engines, ...(engines.length > 1 ? ["ratio"] : [])]),
    line(Array.from({ length: engines.length + (engines.length > 1 ? 2 : 1) }, () => "---")),
    ...measured.map(({ path, engines: sides }) => {
      const [first, last] = [sides[0]?.median ?? Number.NaN, sides.at(-1)?.median ?? Number.NaN];
      const ratio = sides.length > 1 ? [`${(last / first).toFixed(2)} ×`] : [];
      return line([path, ...sides.map((side) => `${ms(side.median)} / ${ms(side.p975)}`), ...ratio]);
    }),
  ].join("\n");
}
