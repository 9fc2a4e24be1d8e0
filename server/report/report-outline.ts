/** A whole report as blocks: what it is, how it was made, what is disputed, what was judged, and what was not. */
import type { Workflow } from "../domain/claim";
import { isDisputed, type ReportSnapshot, type SnapshotClaim, wasReviewed } from "../domain/report";
import { counted, disputeReasons, momentWords } from "./axes";
import {
  articleRuns,
  castRuns,
  evidenceItem,
  judgedClaim,
  judgements,
  relationItems,
  type Surroundings,
  unjudgedClaim,
} from "./claim-outline";
import { anchorOf, type Block, type Fact, type Item, type Outline, theirs, tool } from "./outline";

/** What is said in place of a SHA-256 where nothing was frozen. */
export const NOT_FROZEN = "Not frozen: a working export, not a report.";

/** The outline of a snapshot. `sha256` is null where it was not frozen. */
export function outlineOf(snapshot: ReportSnapshot, sha256: string | null): Outline {
  const around: Surroundings = {
    numberOf: new Map(snapshot.claims.map((claim, place) => [claim.id, place + 1])),
    articleOf: new Map(snapshot.articles.map((article) => [article.id, article])),
  };
  const judged = snapshot.claims.filter(wasReviewed);
  return {
    title: snapshot.title,
    blocks: [
      ...(sha256 === null ? [{ kind: "notice" as const, words: NOT_FROZEN }] : []),
      { kind: "facts", facts: identityFacts(snapshot, sha256) },
      ...(snapshot.summary ? [{ kind: "prose" as const, voice: "theirs" as const, text: snapshot.summary }] : []),
      scopePart(snapshot),
      { kind: "part", heading: "Method", blocks: [plainList(snapshot.method)] },
      reviewersPart(snapshot),
      disputedPart(snapshot.claims.filter(isDisputed), around),
      part(
        "Judged claims",
        "No claim in this report was judged.",
        judged.map((claim) => judgedClaim(claim, around)),
      ),
      notReviewedPart(snapshot.claims, around),
      part("Articles", "No article is behind this report.", articleList(snapshot)),
    ],
  };
}

function identityFacts(snapshot: ReportSnapshot, sha256: string | null): Fact[] {
  const { desk, edition, frozenAt, frozenBy, correction, chainHead } = snapshot;
  const frozen = sha256 !== null;
  return [
    { label: "Desk", value: [theirs(desk)] },
    { label: "Edition", value: [tool(frozen ? String(edition) : "none")] },
    { label: frozen ? "Frozen" : "Exported", value: [tool(`${momentWords(frozenAt)}, by `), theirs(frozenBy)] },
    ...(correction === null ? [] : [{ label: "Correction", value: [theirs(correction)] }]),
    { label: "SHA-256 of the frozen edition", value: [tool(sha256 ?? NOT_FROZEN)] },
    {
      label: "Head of the history",
      value: [tool(chainHead ? `line ${chainHead.seq}, ${chainHead.hash}` : "none: the history was empty")],
    },
  ];
}

function scopePart({ scope, counts }: ReportSnapshot): Block {
  const disputed = counts.disputed === 1 ? "1 of them is disputed" : `${counts.disputed} of them are disputed`;
  const held = [
    `${counted(counts.claims, "claim")}: ${counts.ruled} ruled, ${counts.reviewed} reviewed, ${counts.notReviewed} not reviewed.`,
    `${disputed}; ${counts.contested} contested by another claim.`,
  ];
  return {
    kind: "part",
    heading: "Scope",
    blocks: [
      { kind: "prose", voice: "theirs", text: scope.words },
      { kind: "prose", voice: "tool", text: held.join(" ") },
    ],
  };
}

function reviewersPart({ reviewers }: ReportSnapshot): Block {
  const items = reviewers.map(({ name, reviews, rulings }) => ({
    runs: [theirs(name), tool(`: ${counted(reviews, "review")}, ${counted(rulings, "ruling")}`)],
    below: [],
  }));
  return part("Who reviewed", "Nobody has reviewed any of these claims.", listed(items));
}

function disputedPart(claims: readonly SnapshotClaim[], around: Surroundings): Block {
  return part(
    "What is disputed",
    "Nothing in this report is disputed.",
    listed(claims.map((claim) => bothSides(claim, around))),
  );
}

/** A disputed claim, why it is, and what stands on the other side: claims, evidence for and against, differing reviews. */
function bothSides(claim: SnapshotClaim, around: Surroundings): Item {
  const number = around.numberOf.get(claim.id) ?? 0;
  const against = relationItems(
    { ...claim, relations: claim.relations.filter(({ words }) => words === "contradicts") },
    around,
  );
  const weighed = claim.evidence.filter(({ stance }) => stance !== "context").map(evidenceItem);
  return {
    runs: [
      tool(`Claim ${number}`, anchorOf(number)),
      tool(", said by "),
      ...castRuns(claim.speakers, "nobody named"),
      tool(`. Disputed because ${disputeReasons(claim).join(" and ")}. Workflow: ${claim.workflow}.`),
    ],
    below: [
      { kind: "prose", voice: "theirs", text: claim.statement },
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
  return part("Not reviewed", "Every claim in this report was judged.", blocks);
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
