/** Moves the edges of marked runs by words or characters; pure, so that mouse, touch and keys share it. */
import { wordSpans } from "@/app/_desk/article/segments";
import type { Span } from "@/server/domain/articles/span";
import type { SpanRole } from "@/server/domain/claims/attribution";

export type Runs = Record<SpanRole, readonly Span[]>;
export type End = "start" | "end";
/** The run that keys move: of this role, at this place in the order of the text. */
export type Place = { role: SpanRole; at: number };

/** Closing marks belong to the word before them, as in “over,”. */
const CLOSING = /^[.,!?؟،]?[”"’»]/u;
const OPENING = /[“"‘«„]$/u;

/** Returns where words begin or end, with the quotation marks that touch them. */
function wordEdges(text: string, end: End): number[] {
  return wordSpans(text).map(([from, to]) =>
    end === "end"
      ? to + (CLOSING.exec(text.slice(to, to + 3))?.[0].length ?? 0)
      : from - (OPENING.test(text.slice(Math.max(0, from - 1), from)) ? 1 : 0),
  );
}

/** Returns where characters begin, as people see them, and the end of the text. */
function characterEdges(text: string): number[] {
  const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length];
}

type By = "word" | "character";
const edgesBy = (text: string, end: End, by: By) => (by === "word" ? wordEdges(text, end) : characterEdges(text));

/** Returns the next edge from here in the order of the text, or the one before. */
export function nextEdge(text: string, from: number, end: End, { by, forward }: { by: By; forward: boolean }): number {
  const edges = edgesBy(text, end, by);
  return (forward ? edges.find((edge) => edge > from) : edges.findLast((edge) => edge < from)) ?? from;
}

/** Returns the edge that is nearest to a place in the text. */
export function nearestEdge(text: string, place: number, end: End, by: By): number {
  const edges = edgesBy(text, end, by);
  return edges.reduce(
    (best, edge) => (Math.abs(edge - place) < Math.abs(best - place) ? edge : best),
    edges[0] ?? place,
  );
}

/** Returns the runs with one edge moved; unchanged if the run would be empty or share words with its neighbour. */
export function withEdge(runs: Runs, { role, at }: Place, end: End, to: number): Runs {
  const list = runs[role];
  const run = list[at];
  if (!run) return runs;
  const moved: Span = end === "start" ? [to, run[1]] : [run[0], to];
  const [before, after] = [list[at - 1]?.[1] ?? 0, list[at + 1]?.[0] ?? Number.POSITIVE_INFINITY];
  if (moved[0] >= moved[1] || moved[0] < before || moved[1] > after) return runs;
  return { ...runs, [role]: list.with(at, moved) };
}

/** Adds a run of the first free word at or after this place, and says where it stands; null if there is none. */
export function withRun(text: string, runs: Runs, role: SpanRole, from: number): { runs: Runs; at: number } | null {
  const isFree = (word: Span) => runs[role].every(([start, end]) => word[1] <= start || word[0] >= end);
  const word = wordSpans(text).find((one) => one[1] > from && isFree(one));
  if (!word) return null;
  const list = [...runs[role], word].sort((a, b) => a[0] - b[0]);
  return { runs: { ...runs, [role]: list }, at: list.indexOf(word) };
}

export function withoutRun(runs: Runs, { role, at }: Place): Runs {
  return { ...runs, [role]: runs[role].filter((_, i) => i !== at) };
}

const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Returns whether the paragraph at this place runs from right to left, so that the left arrow leads onwards. */
export function runsLeftwards(text: string, at: number): boolean {
  const letter = FIRST_LETTER.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1));
  return letter !== null && RIGHT_TO_LEFT.test(letter[0]);
}
