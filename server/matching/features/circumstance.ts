/** Features of circumstance: whether both have the same speaker, and how near the claims are to each other. */
import type { PreparedClaim } from "../reading/prepared-claim";
import type { Pair } from "./pair";

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
};

function daysBetween(one: PreparedClaim, other: PreparedClaim): number {
  return one.day === null || other.day === null ? UNKNOWN_DAYS : Math.abs(one.day - other.day);
}
