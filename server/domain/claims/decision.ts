/**
 * Interprets people's decisions on a claim as labels that a model may learn from: whether the claim was extracted
 * rightly.
 */

import { isWithin, type Span } from "../articles/span";
import type { AsideReason, Workflow } from "./claim";

/** accepted: it is an attributed claim; rejected: it is not; open: nobody has looked at it. */
export type Decision = "accepted" | "rejected" | "open";

type Decided = { workflow: Workflow; asideReason: AsideReason | null; engine: string | null };

/**
 * Returns the desk's decision. A claim out of scope is still a claim. A claim whose review has not begun counts as
 * decided only if a person added it, or corrected its words, its marks or its speakers.
 */
export function decisionOn({ workflow, asideReason, engine }: Decided, corrected: boolean): Decision {
  if (workflow === "set aside") return asideReason === "out of scope" ? "accepted" : "rejected";
  return workflow === "unreviewed" && engine !== null && !corrected ? "open" : "accepted";
}

/**
 * Finds the speaker's nearest mention to the claim in the same paragraph, by the whole name or else by its last word;
 * null if there is none. People who add a claim name the speaker and mark only the words.
 */
export function mentionNear(text: string, name: string, content: readonly Span[]): Span | null {
  const [first] = content;
  if (!first) return null;
  const from = text.lastIndexOf("\n", first[0] - 1) + 1;
  const next = text.indexOf("\n", content.at(-1)?.[1] ?? first[1]);
  const paragraph: Span = [from, next < 0 ? text.length : next];
  const lastWord = /\S+$/u.exec(name)?.[0] ?? "";
  for (const words of [name, lastWord]) {
    const places = placesOf(text, words, paragraph).filter((place) => !content.some((one) => overlaps(place, one)));
    const nearest = places.sort((a, b) => distance(a, first) - distance(b, first))[0];
    if (nearest) return nearest;
  }
  return null;
}

function placesOf(text: string, words: string, [from, to]: Span): Span[] {
  const places: Span[] = [];
  for (let at = words === "" ? -1 : text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const place: Span = [at, at + words.length];
    if (place[1] > to) break;
    if (isWithin(place, text.length) && isWhole(text, place)) places.push(place);
  }
  return places;
}

/** Returns whether the span has no letter or digit adjacent to either end. */
function isWhole(text: string, [start, end]: Span): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

const overlaps = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];
const distance = (a: Span, b: Span) => Math.max(a[0] - b[1], b[0] - a[1], 0);
