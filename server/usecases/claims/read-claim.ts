/** Reads one claim with everything that the desk knows about it. */

import { z } from "zod";
import type { Handle } from "@/db/database";
import { reliabilityIn } from "@/server/domain/articles/article";
import type { Span } from "@/server/domain/articles/span";
import { CLOSED, onlooker } from "@/server/domain/claims/closed-reviews";
import { nestingOf } from "@/server/domain/claims/nesting";
import { resolutionOf } from "@/server/domain/claims/resolution";
import { currentReviews, deskPosition } from "@/server/domain/claims/review";
import type { Actor } from "@/server/domain/people/person";
import { allowedActions } from "@/server/domain/policy";
import { id } from "@/server/domain/schemas";
import { castOf } from "@/server/domain/source";
import { langOf } from "@/server/languages/lang-of";
import { officeNames } from "@/server/languages/register-names";
import { type ArticleRow, getArticle } from "@/server/store/articles";
import { candidatesFor } from "@/server/store/claims/candidates";
import { type ClaimRow, marksInArticle, rolesOf, spansOf, tagsOf } from "@/server/store/claims/claims";
import { rulingsOnSightings } from "@/server/store/claims/ruled-sightings";
import { sightingsOf } from "@/server/store/claims/sightings";
import { copiesOf, nearestOf } from "@/server/store/copies";
import { evidenceOf } from "@/server/store/evidence";
import { grouped } from "@/server/store/grouped";
import { newestWording } from "@/server/store/history/stated";
import { getPerson } from "@/server/store/people/people";
import { closedAmong, reviewerOn } from "@/server/store/reviews/closed-reviews";
import { otherWordsOf } from "@/server/store/reviews/other-words";
import { commentsOf, reviewsOf, rulingsOf } from "@/server/store/reviews/reviews";
import { sourceParts } from "@/server/store/sources/sources";
import { topicsOf } from "@/server/store/topics";
import { reading } from "../define";
import { stepBack } from "./advance-claim";
import { linksOf } from "./claim-links";
import { claimSubject } from "./claim-subject";
import { whatItSays } from "./parts-in-article";

/**
 * Returns the claim with its attribution, four axes, relations, evidence, judgements and comments, and what the caller
 * may do.
 */
export const readOneClaim = reading({
  action: "claim.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const { claim, workflow } = await claimSubject(db, input.id);
    const article = await getArticle(db, claim.articleId);
    const roles = await rolesOf(db, [claim.id]);
    const spans = await spansOf(db, [claim.id]);
    const tags = await tagsOf(db, [claim.id]);
    const topics = await topicsOf(db, [claim.id]);
    const assignee = claim.assigneeId ? await getPerson(db, claim.assigneeId) : null;
    const judgements = await judgementsOn(db, claim, actor);
    /** The claims that report the same statement, the earliest first, and this one among them. */
    const sightings = await sightingsOf(db, claim.id);
    const mayStart = await isToStart(db, claim, judgements.reviews, actor);
    return {
      ...claim,
      article: article && {
        id: article.id,
        title: article.title,
        publisher: article.publisher,
        url: article.url,
        publishedOn: article.publishedOn,
        language: article.language ?? langOf(article.text),
        /** The article that has most of its words; null if there is none. */
        copyOf: nearestOf((await copiesOf(db, [article.id])).get(article.id) ?? []),
      },
      spans: spans.map(({ claimId: _, ...span }) => span),
      ...(await whatItSays(db, claim.id, article, spans)),
      ...(await resolvedCast(db, roles, spans, article)),
      /** Who the speaker may be, the likeliest first; empty unless the article leaves it open. */
      candidates: await candidatesFor(db, claim.id),
      /** The words that a person worded the statement for, where the claim has others now. */
      wordedOn: await wordedOn(db, claim),
      tags: tags.map((tag) => tag.tag),
      topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
      assigneeName: assignee?.name ?? null,
      /** The step that would restore the claim; null unless it was set aside. */
      stepBack: workflow === "set aside" ? await stepBack(db, claim.id) : null,
      ...judgements,
      ...(await linksOf(db, claim, actor)),
      ...(await nestingIn(db, claim)),
      sightings,
      ruledElsewhere: judgements.closed > 0 ? [] : await ruledElsewhere(db, claim, sightings),
      evidence: await evidenceOf(db, [claim.id]),
      comments: (await commentsOf(db, claim.id)).map(({ comment, name }) => ({ ...comment, byName: name })),
      allowed: allowedActions(actor, ON_A_CLAIM, { workflow }).filter((action) => mayStart || action !== "claim.start"),
    };
  },
});

const ON_A_CLAIM = [
  "claim.edit",
  "claim.correct",
  "claim.move words",
  "claim.tag",
  "claim.gather",
  "claim.attribute",
  "claim.assign",
  "claim.start",
  "claim.set aside",
  "claim.restore",
  "claim.reopen",
  "review.submit",
  "ruling.make",
  "comment.add",
  "evidence.add",
  "evidence.edit",
  "evidence.remove",
  "relation.add",
  "relation.edit",
  "history.put back",
] as const;

type Role = Awaited<ReturnType<typeof rolesOf>>[number];
type Mark = Awaited<ReturnType<typeof spansOf>>[number];

/** Returns the claim's speakers and relays; if a role has a single source, also how the article's mention led to it. */
async function resolvedCast(
  db: Handle,
  roles: readonly Role[],
  spans: readonly Mark[],
  article: Pick<ArticleRow, "publishedOn" | "provenance"> | null,
) {
  const day = article?.publishedOn ?? null;
  const resolved = async (cast: readonly Role[], mark: Mark["role"]) => {
    const written = spans.flatMap((span) => (span.role === mark ? [span.exact] : [])).join(" … ");
    return Promise.all(
      cast.map(async ({ cameWith, ...one }) => ({
        ...one,
        reliability: reliabilityIn(article ?? { provenance: null }, { ...one, cameWith }),
        resolution:
          cast.length === 1
            ? resolutionOf(written, { ...one, ...(await sourceParts(db, one.id)) }, day, officeNames)
            : null,
      })),
    );
  };
  const { speakers, relays } = castOf(roles);
  return { speakers: await resolved(speakers, "source"), relays: await resolved(relays, "relay") };
}

/** Returns the judgements that are open to the caller; `closed` counts the reviews by others that are not. */
async function judgementsOn(db: Handle, claim: ClaimRow, actor: Actor | null) {
  const given = await reviewsOf(db, [claim.id]);
  const other = await otherWordsOf(db, given);
  /** `otherWords` are the words that a review was given on, where the claim has others now. */
  const reviews = given.map((review) => ({ ...review, otherWords: other.get(review.id) ?? null }));
  const [ruling] = await rulingsOf(db, [claim.id]);
  const current = currentReviews(reviews);
  if ((await closedAmong(db, onlooker(actor), [claim.id])).has(claim.id)) {
    const own = reviews.filter((review) => review.by === actor?.id);
    return { ...CLOSED, reviews: own, ruling: null, reviewsAgree: true, closed: current.length };
  }
  const { verdict, attributionCheck } = claim;
  return {
    verdict,
    attributionCheck,
    reviews,
    ruling: ruling ?? null,
    reviewsAgree: deskPosition(
      current.filter((review) => review.otherWords === null),
      null,
    ).agreed,
    closed: 0,
  };
}

async function wordedOn(db: Handle, { id: claimId, statement }: ClaimRow): Promise<string | null> {
  const wording = await newestWording(db, claimId);
  if (wording?.statement !== statement) return null;
  return (await otherWordsOf(db, [wording])).get(wording.id) ?? null;
}

/** Returns the rulings on other sightings of the claim's statement, as long as it can be judged itself. */
async function ruledElsewhere(db: Handle, claim: ClaimRow, sightings: readonly string[]) {
  if (claim.workflow === "ruled" || claim.workflow === "set aside" || sightings.length === 1) return [];
  return rulingsOnSightings(
    db,
    sightings.filter((one) => one !== claim.id),
  );
}

/** Whether starting a review would change anything: for the first reviewer, and for each who starts after that. */
async function isToStart(
  db: Handle,
  claim: ClaimRow,
  reviews: readonly { by: string }[],
  actor: Actor | null,
): Promise<boolean> {
  if (claim.workflow === "unreviewed") return true;
  if (actor?.role !== "reviewer" || !actor.id || reviews.some((review) => review.by === actor.id)) return false;
  return (await reviewerOn(db, claim.id, actor.id))?.begunAt == null;
}

/** Returns the claim that this one is part of, and the claims that are part of it. */
async function nestingIn(db: Handle, { id: claimId, articleId }: ClaimRow) {
  const rows = grouped(await marksInArticle(db, articleId), (row) => row.id);
  const all = [...rows].map(([one, marks]) => {
    const of = (role: "cue" | "content") =>
      marks.flatMap((mark): Span[] => (mark.role === role ? [[mark.start, mark.end]] : []));
    return { id: one, cue: of("cue"), content: of("content") };
  });
  const claim = all.find((one) => one.id === claimId);
  const { inside, holds } = claim ? nestingOf(claim, all) : { inside: null, holds: [] };
  const named = (one: string) => ({ id: one, statement: rows.get(one)?.[0]?.statement ?? "" });
  return { inside: inside === null ? null : named(inside), holds: holds.map(named) };
}
