/** Formats Markdown tables and the figures in them. */

/** Returns the last two cells of a row. */
export function verdictCells(verdict: { says: string; met: boolean | null } | null): string[] {
  if (!verdict) return ["", ""];
  return [verdict.says, verdict.met === null ? "" : verdict.met ? "yes" : "no"];
}

/** Formats a figure with three significant digits; a benchmark is no more precise. */
export function shown(value: number): string {
  if (value === 0 || value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 0.095 ? value.toFixed(2) : value.toFixed(3);
}

/** Returns a table of these cells. */
export function lines(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(heading), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
