/** Folds the lines of one bulk change into a single entry. */
import type { HistoryLine } from "@/app/_desk/history/history-words";

/** The lines of one change, newest first; most changes have one. */
export type Fold = readonly [HistoryLine, ...HistoryLine[]];

/** The lines of one batch are adjacent, since one write added them. */
export function foldBatches(lines: readonly HistoryLine[]): Fold[] {
  const folds: [HistoryLine, ...HistoryLine[]][] = [];
  for (const line of lines) {
    const last = folds.at(-1);
    if (last && typeof line.note.batch === "string" && last[0].note.batch === line.note.batch) last.push(line);
    else folds.push([line]);
  }
  return folds;
}
