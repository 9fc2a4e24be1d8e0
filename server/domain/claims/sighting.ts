/** Sightings: the places where one statement was reported, and through whom. */

import { dayOfMoment, dayWords } from "../words/day-words";
import type { Verdict } from "./claim";

type Named = { id: string; name: string };

/** How many sightings came through the same relays; `names` is empty for those that name none. */
export type Way = { names: string[]; sightings: number };

/** Returns through whom the sightings came, the most frequent way first, and the speaker's own words before others. */
export function waysOf(sightings: readonly { relays: readonly Named[] }[]): Way[] {
  const ways = new Map<string, Way>();
  for (const { relays } of sightings) {
    const key = relays
      .map(({ id }) => id)
      .sort()
      .join(" ");
    const way = ways.get(key);
    if (way) way.sightings += 1;
    else ways.set(key, { names: relays.map(({ name }) => name), sightings: 1 });
  }
  const isRelayed = ({ names }: Way) => Number(names.length > 0);
  return [...ways.values()].sort((a, b) => isRelayed(a) - isRelayed(b) || b.sightings - a.sightings);
}

/** Returns everybody whom the sightings name as a speaker, those whom most of them name first. */
export function speakersIn(sightings: readonly { speakers: readonly Named[] }[]): Named[] {
  const counts = new Map<string, Named & { sightings: number }>();
  for (const { id, name } of sightings.flatMap(({ speakers }) => speakers)) {
    const known = counts.get(id);
    if (known) known.sightings += 1;
    else counts.set(id, { id, name, sightings: 1 });
  }
  return [...counts.values()].sort((a, b) => b.sightings - a.sightings).map(({ id, name }) => ({ id, name }));
}

/** The desk's ruling on one sighting, as it is offered on the others. */
export type RuledSighting = {
  claimId: string;
  verdict: Verdict;
  reasons: string;
  byName: string;
  /** In milliseconds. */
  at: number;
  articleTitle: string;
  publisher: string | null;
  publishedOn: string | null;
};

/** Returns the reasons for judging a sighting as another was ruled, which name that other's article and who ruled on it. */
export function reasonsTakenOver(ruling: RuledSighting): string {
  const { reasons, byName, at, articleTitle, publisher, publishedOn } = ruling;
  const day = dayOfMoment(new Date(at).toISOString());
  const where = `“${articleTitle}” (${publisher ? `${publisher}, ` : ""}${dayWords(publishedOn)})`;
  return `As ${byName} ruled for the desk on ${day}, on the same statement in ${where}: ${reasons}`;
}
