/** Holds the words that a person marks, and moves them by keys and pointer. */
"use client";
import { type KeyboardEvent, useState } from "react";
import type { Span } from "@/server/domain/articles/span";
import { SPAN_ROLES, type SpanRole } from "@/server/domain/claims/attribution";
import type { OpenClaim } from "../open-claim";
import {
  type End,
  nearestEdge,
  nextEdge,
  type Place,
  type Runs,
  runsLeftwards,
  withEdge,
  withoutRun,
  withRun,
} from "./edges";

/** In the order of the keys 1 to 4. */
export const ROLES: readonly SpanRole[] = ["content", "cue", "source", "relay"];

/** Returns the runs of a claim, or of the marks that somebody else saved. */
function runsOf(marks: readonly { role: SpanRole; start: number; end: number }[]): Runs {
  const of = (role: SpanRole) => marks.flatMap((one): Span[] => (one.role === role ? [[one.start, one.end]] : []));
  return { content: of("content"), cue: of("cue"), source: of("source"), relay: of("relay") };
}

export function useWords(claim: OpenClaim, text: string) {
  const [before] = useState(() => runsOf(claim.spans));
  const [runs, setRuns] = useState(before);
  const [place, setPlace] = useState<Place>({ role: "content", at: 0 });
  const current = runs[place.role][place.at];
  const choose = (role: SpanRole) => setPlace({ role, at: 0 });
  const move = (end: End, forward: boolean, exactly: boolean) => {
    if (!current) return;
    const from = current[end === "start" ? 0 : 1];
    setRuns(withEdge(runs, place, end, nextEdge(text, from, end, { by: exactly ? "character" : "word", forward })));
  };
  const drag = ({ at, end }: { at: number; end: End }, to: number, exactly: boolean) => {
    const dragged = { role: place.role, at };
    setPlace(dragged);
    setRuns(withEdge(runs, dragged, end, nearestEdge(text, to, end, exactly ? "character" : "word")));
  };
  const add = () => {
    const added = withRun(text, runs, place.role, current?.[1] ?? runs.content[0]?.[0] ?? 0);
    if (!added) return;
    setRuns(added.runs);
    setPlace({ role: place.role, at: added.at });
  };
  const remove = () => {
    setRuns(withoutRun(runs, place));
    setPlace({ role: place.role, at: Math.max(0, place.at - 1) });
  };
  const step = (by: number) =>
    setPlace({ role: place.role, at: Math.max(0, Math.min(runs[place.role].length - 1, place.at + by)) });
  /** Returns whether the key was one of these. */
  const press = ({ key, shiftKey, altKey }: KeyboardEvent): boolean => {
    const role = ROLES[Number(key) - 1];
    if (role) choose(role);
    else if (key === "ArrowLeft" || key === "ArrowRight") {
      const leftwards = runsLeftwards(text, current?.[0] ?? 0);
      move(shiftKey ? "start" : "end", (key === "ArrowLeft") === leftwards, altKey);
    } else if (key === "ArrowUp") step(-1);
    else if (key === "ArrowDown") step(1);
    else if (key === "n") add();
    else if (key === "Delete" || key === "Backspace") remove();
    else return false;
    return true;
  };
  const changed = SPAN_ROLES.some((role) => runs[role].join() !== before[role].join());
  return { runs, place, current, changed, choose, drag, add, remove, press };
}
