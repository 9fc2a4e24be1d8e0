/** What was measured, as tables in Markdown. */
import type { Measured, Rate } from "./measure";

type Result = { rows: number; machine: string; date: string; measured: readonly Measured[]; rates: readonly Rate[] };

/** Median and 97.5th percentile of each engine and the last one's ratio to the first; then answers a second. */
export function table({ rows, machine, date, measured, rates }: Result): string {
  const engines = measured[0]?.engines.map(({ engine }) => engine) ?? [];
  const heading = engines.length > 1 ? ["path", ...engines, "ratio"] : ["path", ...engines];
  return [
    `${date}: ${rows} claims; ${machine}. Milliseconds with one caller, median / p97.5:`,
    "",
    ...lines(heading, measured.map(pathLine)),
    "",
    "Answers a second:",
    "",
    ...lines(
      ["path", "servers", "callers", "a second"],
      rates.map(({ path, servers, callers, perSecond }) => [path, servers, String(callers), perSecond.toFixed(0)]),
    ),
  ].join("\n");
}

function pathLine({ path, engines }: Measured): string[] {
  const cells = engines.map(({ median, p975 }) => `${median.toFixed(1)} / ${p975.toFixed(1)}`);
  const [first, last] = [engines[0]?.median ?? Number.NaN, engines.at(-1)?.median ?? Number.NaN];
  return engines.length > 1 ? [path, ...cells, `${(last / first).toFixed(2)} ×`] : [path, ...cells];
}

function lines(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)];
}
