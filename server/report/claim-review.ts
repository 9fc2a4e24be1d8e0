/** Renders a report as schema.org ClaimReview in JSON-LD, for search engines and fact-checkers' exchanges. */
import { notSureWords } from "@/server/domain/claims/candidates";
import { ratingOf, type Verdict } from "@/server/domain/claims/claim";
import { checkWords } from "@/server/domain/claims/judged-words";
import {
  type ReportSnapshot,
  type SnapshotArticle,
  type SnapshotClaim,
  type SnapshotSource,
  type Withdrawal,
  wasReviewed,
  withdrawalWords,
} from "@/server/domain/report";
import { standingWords } from "./axes";
import { webAddressOf } from "./outline";
import { NOT_FROZEN, type Printed } from "./report-outline";

type Node = { [name: string]: unknown };

/**
 * Renders one ClaimReview for each judged claim that has a verdict. Describes the graph itself as a schema.org Report.
 * Escapes `<`, so that the text can be embedded in a script element.
 */
export function renderClaimReview({ snapshot, sha256, publishedAt, withdrawal }: Printed): string {
  const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
  const judged = snapshot.claims.filter(wasReviewed);
  const document: Node = {
    "@context": ["https://schema.org", { oa: "http://www.w3.org/ns/oa#" }],
    "@type": "Report",
    ...(sha256 === null ? {} : { "@id": `urn:sha256:${sha256}`, reportNumber: String(snapshot.edition) }),
    name: snapshot.title,
    ...(withdrawal === null ? {} : { creativeWorkStatus: WITHDRAWN }),
    ...corrections(snapshot, withdrawal),
    abstract: [sha256 === null ? NOT_FROZEN : "", snapshot.summary, snapshot.scope.words]
      .filter((words) => words !== "")
      .join(" "),
    author: { "@type": "Organization", name: snapshot.desk },
    editor: { "@type": "Person", name: snapshot.frozenBy },
    dateCreated: snapshot.frozenAt,
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
    ...(snapshot.chainHead ? { identifier: `history line ${snapshot.chainHead.seq} ${snapshot.chainHead.hash}` } : {}),
    description: snapshot.method.join(" "),
    contributor: snapshot.reviewers.map(({ name }) => ({ "@type": "Person", name })),
    "@graph": judged.flatMap((claim) => {
      const status = withdrawal === null ? {} : { creativeWorkStatus: WITHDRAWN };
      return reviewOf(claim, articles.get(claim.articleId), snapshot).map((review) => ({ ...review, ...status }));
    }),
  };
  return `${JSON.stringify(document, null, 2).replace(/[<\u2028\u2029]/gu, escaped)}\n`;
}

/** Each review repeats it, because consumers of ClaimReview read them one by one. */
const WITHDRAWN = "Withdrawn";

function corrections({ edition, correction }: ReportSnapshot, withdrawal: Withdrawal | null): Node {
  if (withdrawal === null) return correction === null ? {} : { correction };
  const text = `${withdrawalWords(edition, withdrawal)} ${withdrawal.reason}`;
  const comment = { "@type": "CorrectionComment", text, datePublished: withdrawal.at };
  return { correction: correction === null ? comment : [correction, comment] };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function reviewOf(claim: SnapshotClaim, article: SnapshotArticle | undefined, snapshot: ReportSnapshot): Node[] {
  if (!claim.verdict) return [];
  const review: Node = {
    "@type": "ClaimReview",
    "@id": `urn:uuid:${claim.id}`,
    claimReviewed: claim.statement,
    itemReviewed: itemOf(claim, article),
    reviewRating: ratingNode(claim.verdict),
    reviewBody: bodyOf(claim),
    author: { "@type": "Organization", name: snapshot.desk },
    datePublished: snapshot.frozenAt.slice(0, 10),
  };
  return [review];
}

/**
 * A verdict that is off the scale ("unverifiable") keeps its name and gets no number. schema.org requires neither
 * property of a Rating; without the name the review would say nothing, and a number would be invented.
 */
function ratingNode(verdict: Verdict): Node {
  const value = ratingOf(verdict);
  const name = { "@type": "Rating", alternateName: `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}` };
  return value === null ? name : { ...name, ratingValue: value, bestRating: 5, worstRating: 1 };
}

function itemOf(claim: SnapshotClaim, article: SnapshotArticle | undefined): Node {
  const relayed = claim.relays.map((relay) => relay.name).join(", ");
  const about = [
    ...(claim.candidates ? [`${notSureWords(claim.candidates)}.`] : []),
    ...(relayed === "" ? [] : [`Relayed by ${relayed}.`]),
  ];
  return {
    "@type": "Claim",
    text: claim.fragments.map((fragment) => fragment.exact).join(" … "),
    ...(claim.speakers.length > 0 ? { author: claim.speakers.map(authorNode) } : {}),
    ...(about.length === 0 ? {} : { description: about.join(" ") }),
    ...(article ? appearanceOf(claim, article) : {}),
  };
}

const PERSONS: readonly SnapshotSource["kind"][] = ["person", "anonymous"];

/** schema.org knows persons and organisations; an unnamed speaker is a person too. */
function authorNode({ name, kind, partOf = [], describedAs }: SnapshotSource): Node {
  if (!PERSONS.includes(kind))
    return { ...organisationNode([name, ...partOf]), ...(describedAs ? { description: describedAs } : {}) };
  return { "@type": "Person", name, ...(describedAs ? { jobTitle: describedAs } : {}) };
}

/** Nests each body in the one that it is part of. */
function organisationNode([name, ...partOf]: readonly string[]): Node {
  return {
    "@type": "Organization",
    name,
    ...(partOf.length > 0 ? { parentOrganization: organisationNode(partOf) } : {}),
  };
}

/** The article that contains the claim, and the positions in its text in the Web Annotation vocabulary. */
function appearanceOf(claim: SnapshotClaim, article: SnapshotArticle): Node {
  const { title, url, publisher, publishedOn, author, sha256 } = article;
  const address = webAddressOf(url);
  return {
    ...(publishedOn ? { datePublished: publishedOn } : {}),
    appearance: {
      "@type": "NewsArticle",
      headline: title,
      ...(address ? { url: address } : {}),
      ...(publishedOn ? { datePublished: publishedOn } : {}),
      ...(author ? { author: author.split(", ").map((name) => ({ "@type": "Person", name })) } : {}),
      ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
    },
    "oa:hasTarget": claim.fragments.map(({ exact, prefix, suffix, start, end }) => ({
      "@type": "oa:SpecificResource",
      "oa:hasSource": { "@id": `urn:sha256:${sha256}` },
      "oa:hasSelector": [
        { "@type": "oa:TextQuoteSelector", "oa:exact": exact, "oa:prefix": prefix, "oa:suffix": suffix },
        { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end },
      ],
    })),
  };
}

/** The reasons, then the axes that a rating cannot express. */
function bodyOf(claim: SnapshotClaim): string {
  const given = claim.ruling ? [claim.ruling] : claim.reviews;
  const reasons = given.flatMap((one) => (one.reasons === "" ? [] : [`${one.by}: ${one.reasons}`]));
  const check = `Did they say it? ${checkWords(claim)}.`;
  return [...reasons, check, `Standing: ${standingWords(claim.standing)}.`].join("\n\n");
}
