/**
 * Builds the blocks of a whole report: what it is, what conflicts, what was judged and what was not, how it was made
 * and can be checked.
 */

import type { Workflow } from "@/server/domain/claims/claim";
import { conflictWords } from "@/server/domain/claims/judged-words";
import {
  countsWords,
  doneWords,
  isInConflict,
  type ReportSnapshot,
  type SnapshotClaim,
  type Withdrawal,
  wasReviewed,
  withdrawalWords,
} from "@/server/domain/report";
import { counted, countWords } from "@/server/domain/words/counted";
import { momentWords } from "./axes";
import {
  articleRuns,
  evidenceItem,
  judgedClaim,
  judgements,
  relationItems,
  type Surroundings,
  saidByRuns,
  unjudgedClaim,
  verdictFact,
} from "./claim-outline";
import { anchorOf, type Block, type Fact, type Item, type Outline, theirs, tool } from "./outline";

/** Replaces the SHA-256 if nothing was frozen. */
export const NOT_FROZEN = "Not frozen: a working export, not a report.";

/**
 * What is printed: a snapshot; the SHA-256 of the frozen edition, null if none was frozen; its time of publication, as
 * ISO 8601 in UTC; and its withdrawal.
 */
export type Printed = {
  snapshot: ReportSnapshot;
  sha256: string | null;
  publishedAt: string | null;
  withdrawal: Withdrawal | null;
};

/** Returns the outline of a report: first the findings, then the method, and last what to check it by. */
export function outlineOf({ snapshot, sha256, publishedAt, withdrawal }: Printed): Outline {
  const around: Surroundings = {
    numberOf: new Map(snapshot.claims.map((claim, place) => [claim.id, place + 1])),
    articleOf: new Map(snapshot.articles.map((article) => [article.id, article])),
  };
  const judged = snapshot.claims.filter(wasReviewed);
  return {
    title: snapshot.title,
    blocks: [
      ...(withdrawal === null ? [] : withdrawalBlocks(snapshot.edition, withdrawal)),
      ...(sha256 === null ? [{ kind: "notice" as const, words: NOT_FROZEN }] : []),
      { kind: "facts", facts: identityFacts(snapshot, sha256, publishedAt) },
      ...(snapshot.summary ? [{ kind: "prose" as const, voice: "theirs" as const, text: snapshot.summary }] : []),
      scopePart(snapshot),
      conflictsPart(snapshot.claims.filter(isInConflict), around, snapshot.closed ?? 0),
      part(
        "Judged claims",
        "No claim in this report was judged.",
        judged.map((claim) => judgedClaim(claim, around)),
      ),
      notReviewedPart(snapshot.claims, around),
      reviewersPart(snapshot),
      { kind: "part", heading: "Method", blocks: [plainList(snapshot.method)] },
      part("Articles", "No article is behind this report.", articleList(snapshot)),
      {
        kind: "part",
        heading: "How to check this report",
        blocks: [{ kind: "facts", facts: proofs(snapshot, sha256) }],
      },
    ],
  };
}

function withdrawalBlocks(edition: number, withdrawal: Withdrawal): Block[] {
  return [
    { kind: "notice", words: withdrawalWords(edition, withdrawal) },
    { kind: "prose", voice: "theirs", text: withdrawal.reason },
  ];
}

function identityFacts(snapshot: ReportSnapshot, sha256: string | null, publishedAt: string | null): Fact[] {
  const { desk, edition, frozenAt, frozenBy, correction } = snapshot;
  const frozen = sha256 !== null;
  return [
    { label: "Desk", value: [theirs(desk)] },
    { label: "Edition", value: [tool(frozen ? String(edition) : "none")] },
    ...(frozen
      ? [{ label: "Published", value: [tool(publishedAt === null ? "not published" : momentWords(publishedAt))] }]
      : []),
    { label: frozen ? "Frozen" : "Exported", value: [tool(`${momentWords(frozenAt)}, by `), theirs(frozenBy)] },
    ...(correction === null ? [] : [{ label: "Correction", value: [theirs(correction)] }]),
  ];
}

/** What lets a reader check the report against the desk later. */
function proofs({ chainHead }: ReportSnapshot, sha256: string | null): Fact[] {
  return [
    { label: "SHA-256 of the frozen edition", value: [tool(sha256 ?? NOT_FROZEN)] },
    {
      label: "Head of the history",
      value: [tool(chainHead ? `line ${chainHead.seq}, ${chainHead.hash}` : "none: the history was empty")],
    },
  ];
}

function scopePart({ scope, counts, claims }: ReportSnapshot): Block {
  const conflicts = conflictCounts(claims);
  const held = [`${countsWords(counts)}.`, ...(conflicts.length === 0 ? [] : [`Of these, ${conflicts.join("; ")}.`])];
  return {
    kind: "part",
    heading: "Scope",
    blocks: [
      { kind: "prose", voice: "theirs", text: scope.words },
      { kind: "prose", voice: "tool", text: held.join(" ") },
    ],
  };
}

/** Counts the claims that each kind of conflict involves, so that a merely contested claim is not read as disputed. */
function conflictCounts(claims: readonly SnapshotClaim[]): string[] {
  const disputed = claims.filter(({ verdict }) => verdict === "disputed").length;
  const contested = claims.filter(({ standing }) => standing.label === "contested").length;
  const divided = claims.filter(({ reviewsAgree }) => !reviewsAgree).length;
  return [
    ...(disputed > 0 ? [`${countWords(disputed)} ${disputed === 1 ? "has" : "have"} the verdict “disputed”`] : []),
    ...(contested > 0 ? [`${countWords(contested)} ${contested === 1 ? "is" : "are"} contested by another claim`] : []),
    ...(divided > 0 ? [`the reviewers differ on ${countWords(divided)}`] : []),
  ];
}

function reviewersPart({ reviewers, closed }: ReportSnapshot): Block {
  const items = reviewers.map(({ name, reviews, rulings }) => ({
    runs: [theirs(name), tool(`: ${doneWords({ reviews, rulings })}`)],
    below: [],
  }));
  const none = closed ? "The reviews of these claims are closed to you." : "Nobody has reviewed any of these claims.";
  return part("Who reviewed", none, listed(items));
}

function conflictsPart(claims: readonly SnapshotClaim[], around: Surroundings, closed: number): Block {
  return part(
    "Conflicts",
    closed > 0
      ? "Nothing that is open to you conflicts."
      : "No claim in this report has the verdict “disputed”, is contested by another claim or divides its reviewers.",
    listed(claims.map((claim) => bothSides(claim, around))),
  );
}

/**
 * A claim with a conflict, what the conflict is, and the other side: claims, evidence for and against, differing
 * reviews.
 */
function bothSides(claim: SnapshotClaim, around: Surroundings): Item {
  const number = around.numberOf.get(claim.id) ?? 0;
  const against = relationItems(
    { ...claim, relations: claim.relations.filter(({ words, reconciled }) => words === "contradicts" && !reconciled) },
    around,
  );
  const weighed = claim.evidence.filter(({ stance }) => stance !== "context").map(evidenceItem);
  return {
    runs: [tool(`Claim ${number}`, anchorOf(number))],
    below: [
      { kind: "prose", voice: "theirs", text: claim.statement },
      {
        kind: "facts",
        facts: [
          { label: "Said by", value: saidByRuns(claim) },
          verdictFact(claim),
          { label: "What conflicts", value: [tool(conflictWords(claim).join("; "))] },
          { label: "Workflow", value: [tool(claim.workflow)] },
        ],
      },
      ...listed(against, "The other side"),
      ...listed(weighed, "Evidence on either side"),
      ...(claim.reviewsAgree ? [] : judgements("Where the reviewers differ", claim.reviews)),
    ],
  };
}

const NOT_REVIEWED: readonly Workflow[] = ["in review", "unreviewed", "set aside"];

function notReviewedPart(claims: readonly SnapshotClaim[], around: Surroundings): Block {
  const blocks = NOT_REVIEWED.flatMap((workflow): Block[] => {
    const those = claims.filter((claim) => claim.workflow === workflow);
    if (those.length === 0) return [];
    const words = `${counted(those.length, "claim")} ${workflow}:`;
    return [{ kind: "prose", voice: "tool", text: words }, ...those.map((claim) => unjudgedClaim(claim, around))];
  });
  const none = claims.length === 0 ? "There is no claim in this report." : "Every claim in this report was judged.";
  return part("Not reviewed", none, blocks);
}

function articleList({ articles }: ReportSnapshot): Block[] {
  return listed(
    articles.map((article) => ({
      runs: [...articleRuns(article), tool(`. SHA-256 of its text: ${article.sha256}`)],
      below: [],
    })),
  );
}

function part(heading: string, otherwise: string, blocks: readonly Block[]): Block {
  const none: Block = { kind: "prose", voice: "tool", text: otherwise };
  return { kind: "part", heading, blocks: blocks.length > 0 ? blocks : [none] };
}

function listed(items: readonly Item[], label: string | null = null): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", label, items }];
}

function plainList(lines: readonly string[]): Block {
  return { kind: "list", label: null, items: lines.map((line) => ({ runs: [tool(line)], below: [] })) };
}
