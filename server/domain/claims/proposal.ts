/** Proposals: how an extractor's present findings differ from the claims that an article already has. */

import type { Span } from "../articles/span";
import { SPAN_ROLES, type SpanRole } from "./attribution";
import type { Workflow } from "./claim";
import { contentWords, overlapOf, wordPlaces, wordsUnder } from "./word-overlap";

const PROPOSAL_KINDS = ["new", "gone", "moved"] as const;
/**
 * new: no claim of the article matches it; gone: an earlier extractor found this claim, and this one does not; moved:
 * the same claim with different marks, another speaker, another relay, others whom an unnamed speaker may be, or another
 * statement where no person has worded it.
 */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export type ProposalState = "open" | "taken" | "dismissed";

type Marks = Record<SpanRole, readonly Span[]>;

/** A claim as the desk has it. Sources are ids. */
export type PresentClaim = {
  id: string;
  workflow: Workflow;
  engine: string | null;
  marks: Marks;
  speakers: readonly string[];
  relays: readonly string[];
  /** The names of those who the speaker may be. */
  candidates: readonly string[];
  /** Whether a person moved its words, which no reading moves again. */
  movedByHand: boolean;
  /** Null if a person worded it. */
  statement: string | null;
};

/**
 * An attribution as the extractor finds it now. Sources are ids, or a placeholder if the register has none; `names` has
 * them in the article's own words, which stay the same when a source is added.
 */
export type PresentFinding = {
  marks: Marks;
  speakers: readonly string[];
  relay: string | null;
  candidates: readonly string[];
  names: string;
  statement: string;
};

/** `finding` is the index of the finding; null if there is none. */
export type Proposed = { kind: ProposalKind; claimId: string | null; finding: number | null; key: string };

/** The share of the content that two claims must have in common to count as the same. */
const SAME = 0.5;

type Words = Record<SpanRole, number[]>;
type Pair = { claim: number; finding: number; content: number; source: number };

/**
 * Returns the differences between this extractor's findings and the claims. Skips claims that the same extractor found,
 * since any difference there is somebody's correction, and claims that were set aside. Takes time proportional to
 * claims times findings.
 */
export function propose(
  text: string,
  claims: readonly PresentClaim[],
  findings: readonly PresentFinding[],
  engine: string,
): Proposed[] {
  const places = wordPlaces(text);
  const wordsOf = ({ marks }: { marks: Marks }): Words => ({
    source: wordsUnder(places, marks.source),
    cue: wordsUnder(places, marks.cue),
    content: contentWords(text, places, marks.content),
    relay: wordsUnder(places, marks.relay),
  });
  const [there, here] = [claims.map(wordsOf), findings.map(wordsOf)];
  const pairs = pairUp(there, here);
  const matched = new Map(pairs.map((pair) => [pair.finding, pair.claim]));
  const kept = new Set(pairs.map((pair) => pair.claim));
  const gone = claims.flatMap((claim, i) => {
    const isGone = !kept.has(i) && claim.workflow !== "ruled" && isSubject(claim, engine) && claim.engine !== null;
    return isGone ? [proposal("gone", claim, null)] : [];
  });
  const found = findings.flatMap((finding, k) => {
    const at = matched.get(k);
    const claim = claims[at ?? -1];
    if (!claim || at === undefined) return [proposal("new", null, { finding, number: k })];
    const same = sameWords(there[at], here[k]) && sameSources(claim, finding) && sameStatement(claim, finding);
    return !same && isSubject(claim, engine) ? [proposal("moved", claim, { finding, number: k })] : [];
  });
  return [...found, ...gone];
}

function isSubject(claim: PresentClaim, engine: string): boolean {
  return claim.workflow !== "set aside" && claim.engine !== engine && !claim.movedByHand;
}

/**
 * Pairs them one to one, the most similar first; ties go to the pair that shares more of its source, and then to the
 * earlier one.
 */
function pairUp(there: readonly Words[], here: readonly Words[]): Pair[] {
  const candidates = there.flatMap((one, claim) =>
    here.flatMap((other, finding): Pair[] => {
      const content = areApart(one.content, other.content) ? 0 : overlapOf(one.content, other.content);
      return content < SAME ? [] : [{ claim, finding, content, source: overlapOf(one.source, other.source) }];
    }),
  );
  candidates.sort((a, b) => b.content - a.content || b.source - a.source || a.claim - b.claim || a.finding - b.finding);
  const [claims, findings] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ claim, finding }) => {
    if (claims.has(claim) || findings.has(finding)) return false;
    claims.add(claim);
    findings.add(finding);
    return true;
  });
}

const areApart = (a: readonly number[], b: readonly number[]) =>
  (a[0] ?? 0) > (b.at(-1) ?? -1) || (b[0] ?? 0) > (a.at(-1) ?? -1);

/** Marks that differ only by a comma or a "that" are the same. */
function sameWords(one: Words | undefined, other: Words | undefined): boolean {
  return SPAN_ROLES.every((role) => one?.[role].join() === other?.[role].join());
}

/** A source that cannot be resolved now, or only to one of several, is no reason to remove a name. */
function sameSources(claim: PresentClaim, { speakers, relay, candidates }: PresentFinding): boolean {
  const areKnown = speakers.every((speaker) => claim.speakers.includes(speaker));
  const isOpen = speakers.length === 0 && claim.speakers.length === 0 && candidates.length > 0;
  if (isOpen && candidates.join("\n") !== claim.candidates.join("\n")) return false;
  return areKnown && (relay === null || claim.relays.includes(relay));
}

const sameStatement = (claim: PresentClaim, finding: PresentFinding) =>
  claim.statement === null || claim.statement === finding.statement;

function proposal(
  kind: ProposalKind,
  claim: PresentClaim | null,
  found: { finding: PresentFinding; number: number } | null,
): Proposed {
  const marks = found?.finding.marks ?? claim?.marks;
  const moved = kind === "moved" ? [found?.finding.names, found?.finding.statement] : [""];
  const key = JSON.stringify([kind, claim?.id ?? null, ...SPAN_ROLES.map((role) => marks?.[role] ?? []), ...moved]);
  return { kind, claimId: claim?.id ?? null, finding: found?.number ?? null, key };
}
