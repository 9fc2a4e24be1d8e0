/** Formats figures as a text table: one extractor, or two side by side. */
import { FIGURE_NAMES, type Figures } from "@/server/domain/desk/figures";
import type { ReliabilityRow } from "@/server/extraction/training/reliability";

const percent = (share: number) => (100 * share).toFixed(1).padStart(6);

/** F1, precision and recall of each figure, as percentages. */
export function figuresTable(figures: Figures): string {
  const rows = FIGURE_NAMES.map((name) => {
    const { f1, precision, recall } = figures[name];
    return `${name.padEnd(14)}${percent(f1)}  ${percent(precision)}  ${percent(recall)}`;
  });
  return [`${"".padEnd(14)}    F1       P       R`, ...rows].join("\n");
}

/** F1 of each figure for two extractors, as percentages. */
export function comparedTable(before: { name: string; figures: Figures }, after: typeof before): string {
  const width = Math.max(6, before.name.length);
  const rows = FIGURE_NAMES.map(
    (name) =>
      `${name.padEnd(14)}${percent(before.figures[name].f1).padStart(width)}  ${percent(after.figures[name].f1)}`,
  );
  return [`${"F1".padEnd(14)}${before.name.padStart(width)}  ${after.name}`, ...rows].join("\n");
}

/** How often findings are correct, by confidence. */
export function reliabilityTable(rows: readonly ReliabilityRow[]): string {
  const lines = rows.map(
    ({ from, found, said, right }) =>
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}${String(found).padStart(8)}${said.toFixed(2).padStart(8)}${right.toFixed(2).padStart(8)}`,
  );
  return ["confidence   found    said   right", ...lines].join("\n");
}
