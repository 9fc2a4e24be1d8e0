/** Compares larger desks with the first, as Markdown tables. */
import { lines, shown, verdictCells } from "./cells";
import type { Loaded, Result } from "./result";
import { targetOfGrowth, targetOfLarger } from "./targets";

type Larger = Result["larger"][number];

/** For each path and number of callers, compares the median at the first desk with that at a larger one. */
export function growthTable({ loaded, sides: [first = ""] }: Result, { name, rows }: Larger): string {
  const at = (side: string, { path, callers }: Loaded) =>
    loaded.find((one) => one.side === side && one.path === path && one.callers === callers);
  const compared = loaded.filter(({ side }) => side === name).map((one) => ({ one, before: at(first, one) }));
  return lines(
    ["path", "callers", first, name, "times", "target", "met"],
    compared.flatMap(({ one, before }) => {
      if (!before) return [];
      const cells = [one.path, String(one.callers), shown(before.p50), shown(one.p50), shown(one.p50 / before.p50)];
      return [[...cells, ...verdictCells(targetOfGrowth(one, before, rows))]];
    }),
  );
}

/** Compares every other figure that exists for both. */
export function largerFigureTable({ figures, sides: [first = ""] }: Result, { name, rows }: Larger): string {
  return lines(
    ["what", first, name, "target", "met"],
    figures
      .filter(({ side }) => side === name)
      .map((figure) => {
        const before = figures.find((one) => one.side === first && one.name === figure.name);
        const cells = [before, figure].map((one) => (one ? `${shown(one.value)} ${one.unit}`.trim() : "–"));
        return [figure.name, ...cells, ...verdictCells(targetOfLarger(figure, rows))];
      }),
  );
}
