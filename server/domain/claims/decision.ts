/** What people's decisions on a claim say about whether it was found rightly: what a model may learn from. */

import { isWithin, type Span } from "../articles/span";
import type { AsideReason, Workflow } from "./claim";

/** accepted: it is an attributed claim; rejected: it is none; open: nobody has looked at it. */
export type Decision = "accepted" | "rejected" | "open";

type Decided = { workflow: Workflow; asideReason: AsideReason | null; engine: string | null };

/**
 * What the desk has decided. A claim out of scope is a claim all the same. One that nobody has taken up counts as
 * looked at only if a person added it, or corrected its words, its marks or its speakers.
 */
export function decisionOn({ workflow, asideReason, engine }: Decided, corrected: boolean): Decision {
  if (workflow === "set aside") return asideReason === "out of scope" ? "accepted" : "rejected";
  return workflow === "unreviewed" && engine !== null && !corrected ? "open" : "accepted";
}

/**
 * Where the article names this speaker next to the claim: the mention in the same paragraph that is nearest, by the
 * whole name or else by its last word; null where there is none. People who add a claim name the speaker and mark the
 * words alone.
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

/** Whether no letter or digit runs on at either end. */
function isWhole(text: string, [start, end]: Span): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

const overlaps = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];
const distance = (a: Span, b: Span) => Math.max(a[0] - b[1], b[0] - a[1], 0);
