/** Features of circumstance: who speaks, whom they name, and how near the claims stand to each other. */
import type { PreparedClaim } from "../reading/prepared-claim";
import type { Entity } from "../slots/entities";
import type { Pair } from "./pair";

const MOST_SAID = 2;
const MOST_AROUND = 3;
const DAYS = 10;
const UNKNOWN_DAYS = 30;
const SENTENCES = 2;

export const CIRCUMSTANCE = {
  sameArticle: ({ sameArticle }: Pair) => Number(sameArticle),
  sameArticleInContext: ({ sameArticle, inContext }: Pair) => (sameArticle ? inContext : 0),
  days: ({ earlier, later }: Pair) => Math.exp(-daysBetween(earlier, later) / DAYS),
  sameSpeaker: ({ sameSpeaker }: Pair) => Number(sameSpeaker),
  sameSpeakerInContext: ({ sameSpeaker, inContext }: Pair) => (sameSpeaker ? inContext : 0),
  sameSpeakerBeside: ({ sameSpeaker, beside }: Pair) => (sameSpeaker ? beside : 0),
  othersInContext: ({ otherSpeakers, inContext }: Pair) => (otherSpeakers ? inContext : 0),
  othersBeside: ({ otherSpeakers, beside }: Pair) => (otherSpeakers ? beside : 0),
  othersClose: ({ otherSpeakers, sameArticle, earlier, later }: Pair) =>
    otherSpeakers && sameArticle ? Math.exp(-Math.abs(later.sentence - earlier.sentence) / SENTENCES) : 0,
  names: ({ earlier, later }: Pair) => Math.min(MOST_SAID, sharedNames(earlier, later).length),
  namesAround: ({ earlier, later }: Pair) =>
    Math.min(MOST_AROUND, shared(keysOf(earlier.entitiesAround), keysOf(later.entitiesAround)).length),
  speakerNamed: ({ earlier, later }: Pair) => Number(names(earlier, later) || names(later, earlier)),
};

const keysOf = (entities: readonly Entity[]): Set<string> => new Set(entities.map(({ key }) => key));
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((key) => other.has(key));

/** Whom and what both name; somebody who speaks in both is no news. */
export function sharedNames(one: PreparedClaim, other: PreparedClaim): string[] {
  return shared(keysOf(one.entities), keysOf(other.entities)).filter(
    (key) => !one.speakers.has(key) || !other.speakers.has(key),
  );
}

/** Whether the content of the first names a speaker of the second. */
function names(one: PreparedClaim, other: PreparedClaim): boolean {
  const keys = keysOf(one.entities);
  return [...other.speakers].some((speaker) => keys.has(speaker) || one.stems.has(speaker));
}

function daysBetween(one: PreparedClaim, other: PreparedClaim): number {
  return one.day === null || other.day === null ? UNKNOWN_DAYS : Math.abs(one.day - other.day);
}
