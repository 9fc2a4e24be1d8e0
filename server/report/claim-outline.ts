/**
 * Builds the blocks of one claim in a report: its words, who said it, the four axes, the judgements, evidence and
 * relations.
 */

import { kindWords } from "@/server/domain/claims/attribution";
import { checkWords, verdictWords } from "@/server/domain/claims/judged-words";
import { NO_NAME } from "@/server/domain/people/person";
import type {
  SnapshotArticle,
  SnapshotClaim,
  SnapshotEvidence,
  SnapshotJudgement,
  SnapshotRelation,
  SnapshotSource,
} from "@/server/domain/report";
import { dayWords } from "@/server/domain/words/day-words";
import {
  admiraltyCode,
  admiraltyWords,
  momentWords,
  reconciliationWords,
  reliabilityWords,
  standingWords,
  verdictTone,
} from "./axes";
import { anchorOf, type Block, type Fact, type Item, joined, type Run, theirs, tool, webAddressOf } from "./outline";

/** What a claim's blocks need from the rest of the report. */
export type Surroundings = {
  numberOf: ReadonlyMap<string, number>;
  articleOf: ReadonlyMap<string, SnapshotArticle>;
};

/** Returns everything about a claim that was judged. */
export function judgedClaim(claim: SnapshotClaim, around: Surroundings): Block {
  return whole(claim, around, [
    { kind: "facts", facts: [...attributionFacts(claim, around), ...axisFacts(claim), ...tagFacts(claim)] },
    ...judgements("Ruling of the desk", claim.ruling ? [claim.ruling] : []),
    ...judgements("Reviews", claim.reviews),
    ...listOf("Evidence", claim.evidence.map(evidenceItem)),
    ...listOf("Relations to other claims", relationItems(claim, around)),
  ]);
}

/** Returns the shorter account of a claim that was not judged: its words, who said it and where, and its relations. */
export function unjudgedClaim(claim: SnapshotClaim, around: Surroundings): Block {
  const workflow: Fact = { label: "Workflow", value: [tool(claim.workflow)] };
  const standing: Fact = { label: "Standing", value: [tool(standingWords(claim.standing))] };
  return whole(claim, around, [
    { kind: "facts", facts: [...attributionFacts(claim, around), workflow, standing, ...tagFacts(claim)] },
    ...listOf("Evidence", claim.evidence.map(evidenceItem)),
    ...listOf("Relations to other claims", relationItems(claim, around)),
  ]);
}

function whole(claim: SnapshotClaim, { numberOf }: Surroundings, blocks: Block[]): Block {
  const quotations = claim.fragments.map(({ exact }): Block => ({ kind: "quotation", text: exact }));
  return {
    kind: "claim",
    number: numberOf.get(claim.id) ?? 0,
    statement: claim.statement,
    blocks: [...quotations, ...blocks],
  };
}

function attributionFacts(claim: SnapshotClaim, { articleOf }: Surroundings): Fact[] {
  const article = articleOf.get(claim.articleId);
  return [
    { label: "Quotation", value: [tool(claim.quotation)] },
    ...(claim.cueClass ? [{ label: "Kind", value: [tool(kindWords(claim.cueClass))] }] : []),
    { label: "Said by", value: saidByRuns(claim) },
    ...(claim.relays.length > 0 ? [{ label: "Relayed by", value: castRuns(claim.relays, "") }] : []),
    { label: "Cue", value: claim.cue ? [theirs(claim.cue)] : [tool("none written")] },
    { label: "Article", value: article ? articleRuns(article) : [tool("not in this report")] },
  ];
}

function axisFacts(claim: SnapshotClaim): Fact[] {
  return [
    verdictFact(claim),
    { label: "Did they say it?", value: [tool(checkWords(claim))] },
    {
      label: "Standing",
      value: [tool(standingWords(claim.standing))],
      ...(claim.standing.label === "contested" ? { tone: "bad" as const } : {}),
    },
    { label: "Workflow", value: [tool(claim.workflow)] },
  ];
}

/** Returns the verdict, or why there is none, in the colour that it has everywhere. */
export function verdictFact(claim: SnapshotClaim): Fact {
  return { label: "Verdict on the content", value: [tool(verdictWords(claim))], tone: verdictTone(claim) };
}

function tagFacts({ tags }: SnapshotClaim): Fact[] {
  return tags.length === 0
    ? []
    : [
        {
          label: "Tags",
          value: joined(
            tags.map((tag) => [theirs(tag)]),
            ", ",
          ),
        },
      ];
}

/** Returns the speakers, who the speaker may be, or that nobody is named. */
export function saidByRuns({ speakers, mention, candidates = [] }: SnapshotClaim): Run[] {
  if (speakers.length > 0 || candidates.length === 0)
    return [...castRuns(speakers, "nobody named"), ...(mention ? mentionRuns(mention) : [])];
  return [
    tool("speaker not sure: "),
    ...joined(
      candidates.map((name) => [theirs(name)]),
      " or ",
    ),
  ];
}

/** Returns what the article calls the speaker, so that readers see where somebody else read a name into it. */
function mentionRuns({ words, byDesk }: NonNullable<SnapshotClaim["mention"]>): Run[] {
  return [tool(", “"), theirs(words), tool(byDesk ? "” in the article, named by the desk" : "” in the article")];
}

/** Returns sources with what is known of each. */
function castRuns(cast: readonly SnapshotSource[], nobody: string): Run[] {
  if (cast.length === 0) return [tool(nobody)];
  return joined(
    cast.map((source) => [
      theirs(source.name),
      ...(source.describedAs ? [tool(", described as “"), theirs(source.describedAs), tool("”")] : []),
      tool(` (${source.kind}`),
      ...(source.partOf ?? []).flatMap((body, at) => [
        tool(at === 0 ? ", part of " : ", itself part of "),
        theirs(body),
      ]),
      tool(`; ${reliabilityWords(source)})`),
    ]),
    "; ",
  );
}

/** Returns an article with its author, and where and when it appeared. */
export function articleRuns({ title, publisher, publishedOn, author, url }: SnapshotArticle): Run[] {
  return [
    theirs(title, webAddressOf(url)),
    ...(author ? [tool(", by "), theirs(author)] : []),
    tool(", "),
    publisher ? theirs(publisher) : tool("publisher unknown"),
    tool(publishedOn ? `, ${dayWords(publishedOn)}` : ", date unknown"),
  ];
}

function listOf(label: string, items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", label, items }];
}

/** Returns each judgement with its reasons; no block if there is none. */
export function judgements(label: string, given: readonly SnapshotJudgement[]): Block[] {
  return listOf(
    label,
    given.map((one) => ({
      runs: [
        theirs(one.by),
        tool(`, ${momentWords(one.at)}. Verdict on the content: ${one.verdict ?? "none given"}.`),
        tool(` Did they say it? ${one.attributionCheck}.`),
      ],
      below: one.reasons === "" ? [] : [{ kind: "prose", voice: "theirs", text: one.reasons }],
    })),
  );
}

/** Returns one piece of evidence with its rating, its excerpt as a quotation, and its note. */
export function evidenceItem(evidence: SnapshotEvidence): Item {
  const code = admiraltyCode(evidence);
  return {
    runs: [
      tool(`${evidence.stance}: `),
      theirs(evidence.title, webAddressOf(evidence.url)),
      tool(code ? `. Rated ${code}: ${admiraltyWords(evidence)}.` : ". Not rated."),
      tool(" Added by "),
      evidence.by ? theirs(evidence.by) : tool(NO_NAME),
      tool(`, ${momentWords(evidence.at)}.`),
    ],
    below: [
      ...(evidence.excerpt ? [{ kind: "quotation" as const, text: evidence.excerpt }] : []),
      ...(evidence.note ? [{ kind: "prose" as const, voice: "theirs" as const, text: evidence.note }] : []),
    ],
  };
}

/**
 * Returns the claim's relations, seen from its own end: which claim, whose, why, how it was reconciled, and its statement
 * below.
 */
export function relationItems(claim: SnapshotClaim, { numberOf }: Surroundings): Item[] {
  return claim.relations.map((relation) => {
    const { words, reason, claimId, statement, speakers, reversal } = relation;
    const number = numberOf.get(claimId);
    const names = speakers.map((name) => [theirs(name)]);
    return {
      runs: [
        tool(`${words} `),
        number ? tool(`claim ${number}`, anchorOf(number)) : tool("a claim outside this report"),
        tool(", said by "),
        ...(names.length > 0 ? joined(names, ", ") : [tool("nobody named")]),
        tool(reversal ? ", the same speaker. " : ". "),
        ...(reason === "" ? [] : [tool("Reason given: "), theirs(reason)]),
        ...reconciliationRuns(relation),
      ],
      below: [{ kind: "prose", voice: "theirs", text: statement }],
    };
  });
}

function reconciliationRuns(relation: SnapshotRelation): Run[] {
  const words = reconciliationWords(relation);
  if (words === null) return [];
  const why = relation.reconciled?.why;
  return [tool(` (${words}${why ? ": " : ""}`), ...(why ? [theirs(why)] : []), tool(")")];
}
