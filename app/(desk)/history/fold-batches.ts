/** Folding the lines that one change to many claims wrote into a single one. */
import type { HistoryLine } from "@/app/_desk/history/history-words";

/** The lines of one change, the newest first; most have one. */
export type Fold = readonly [HistoryLine, ...HistoryLine[]];

/** Lines of one batch stand together, since they were written at once. */
export function foldBatches(lines: readonly HistoryLine[]): Fold[] {
  const folds: [HistoryLine, ...HistoryLine[]][] = [];
  for (const line of lines) {
    const last = folds.at(-1);
    if (last && typeof line.note.batch === "string" && last[0].note.batch === line.note.batch) last.push(line);
    else folds.push([line]);
  }
  return folds;
}
