/** Formats the measurements as Markdown tables. */
import { lines, shown, verdictCells } from "./cells";
import { growthTable, largerFigureTable } from "./growth";
import { type Figure, type Loaded, type Result, shareOfLimit } from "./result";
import { targetOfFigure, targetOfPath } from "./targets";

/** Returns everything, as the terminal shows it. */
export function tables(result: Result): string {
  const { date, rows, machine, versions, loaded, figures, spread, sizes } = result;
  const parts: [string, readonly unknown[], (of: Result) => string][] = [
    ["Under load: p50 / p97.5 in milliseconds, answers a second (part of the limit’s).", loaded, loadTable],
    ["Everything else.", figures, figureTable],
    ["One server and two.", spread, spreadTable],
    ["Bytes of the same answer.", sizes, sizeTable],
  ];
  const measured = parts.filter(([, found]) => found.length > 0);
  const larger = result.larger.flatMap((one) => [
    `${one.name}, beside the first desk.`,
    growthTable(result, one),
    largerFigureTable(result, one),
  ]);
  const heading = `${date}: ${rows} claims; ${machine}; ${versions}.`;
  return [heading, ...measured.flatMap(([words, , tableOf]) => [words, tableOf(result)]), ...larger].join("\n\n");
}

/** One row for each path and number of callers, with all sides next to each other, the limit last. */
export function loadTable(result: Result): string {
  const { loaded, sides } = result;
  const rows = loaded.filter(({ side }) => side === sides[0]);
  const cellOf = (row: Loaded, side: string) => {
    const one = loaded.find((other) => other.side === side && other.path === row.path && other.callers === row.callers);
    return one ? loadCell(result, one) : "–";
  };
  return lines(
    ["path", "callers", ...sides, "limit", "target", "met"],
    rows.map((row) => [
      ...[row.path, String(row.callers), ...[...sides, "limit"].map((side) => cellOf(row, side))],
      ...verdictCells(targetOfPath(result, row)),
    ]),
  );
}

function loadCell({ loaded }: Result, one: Loaded): string {
  const share = one.side === "limit" ? null : shareOfLimit(loaded, one);
  const part = share === null ? "" : ` (${share.toFixed(3)})`;
  return `${shown(one.p50)} / ${shown(one.p975)}, ${shown(one.perSecond)}/s${part}`;
}

/** One row for each other figure, with all sides next to each other. */
export function figureTable(result: Result): string {
  const { figures, sides } = result;
  const names = [...new Set(figures.map(({ name }) => name))];
  const cellOf = (name: string, side: string) => {
    const one = figures.find((figure) => figure.name === name && figure.side === side);
    return one ? figureCell(one) : "–";
  };
  return lines(
    ["what", ...sides, "limit", "target", "met"],
    names.map((name) => [
      ...[name, ...[...sides, "limit"].map((side) => cellOf(name, side))],
      ...verdictCells(targetOfFigure(result, name, sides[0] ?? "")),
    ]),
  );
}

function figureCell({ value, unit }: Figure): string {
  return `${shown(value)} ${unit}`.trim();
}

/** Shows the effect of a second server on the same database. */
export function spreadTable({ spread }: Result): string {
  return lines(
    ["path", "servers", "callers", "p50", "p97.5", "a second"],
    spread.map(({ path, side, callers, p50, p975, perSecond }) => [
      ...[path, side, String(callers), shown(p50), shown(p975), shown(perSecond)],
    ]),
  );
}

/** Shows how closely the limit does the same work, by the sizes of its answers. */
export function sizeTable({ sizes }: Result): string {
  return lines(
    ["path", "Stet", "limit", "limit to Stet"],
    sizes.map(({ path, stet, limit }) => [path, String(stet), String(limit), (limit / stet).toFixed(3)]),
  );
}
