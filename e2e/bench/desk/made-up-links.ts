/** Generates the links of a made-up desk's claims: relations, evidence, and the history of everything. */
import { CHAIN_START, type ChainLine, hashLine } from "@/server/domain/history/event";
import { claimId, PERSON } from "./made-up";

const TYPES = ["contradicts", "corroborates", "repeats", "qualifies", "responds to"] as const;
const STATES = ["confirmed", "suggested", "confirmed", "dismissed"] as const;
const STANCES = ["supports", "refutes", "context"] as const;
/** One claim in this many has a relation. */
const A_RELATION = 8;
const A_PIECE_OF_EVIDENCE = 12;
/** How far apart two linked claims are; a prime, so that few sizes of a desk would link a claim to itself. */
const FAR = 7919;
const FIRST_MOMENT = Date.UTC(2026, 0, 1);

/** Generates relations between claims, of all types and in all states. */
export function* madeUpRelations(claims: number) {
  for (let n = 1; n * A_RELATION <= claims; n += 1) {
    const here = n * A_RELATION;
    const there = ((here + FAR) % claims) + 1;
    if (here === there) continue;
    yield {
      id: `relation-${n}`,
      a: claimId(here),
      b: claimId(there),
      type: TYPES[n % TYPES.length] ?? "contradicts",
      state: STATES[n % STATES.length] ?? "confirmed",
      score: n % 2 === 0 ? null : 0.7,
      reason: "Both speak of the same day and the same place.",
      by: "person-1",
      at: FIRST_MOMENT + n,
    };
  }
}

/** Generates documents as evidence for claims. */
export function* madeUpEvidence(claims: number) {
  for (let n = 1; n * A_PIECE_OF_EVIDENCE <= claims; n += 1) {
    yield {
      id: `evidence-${n}`,
      claimId: claimId(n * A_PIECE_OF_EVIDENCE),
      stance: STANCES[n % STANCES.length] ?? "context",
      kind: "document" as const,
      title: `Minutes of meeting ${n}`,
      url: `https://example.org/minutes/${n}`,
      excerpt: "The minutes name the place, the day and those who were there.",
      by: "person-1",
      at: FIRST_MOMENT + n,
    };
  }
}

type Happened = Pick<ChainLine, "action" | "subjectType" | "subjectId" | "claimId"> & { note: object };

function* happenings(articles: Iterable<{ id: string; title: string }>, claims: number): Generator<Happened> {
  for (const { id, title } of articles)
    yield { action: "article.import", subjectType: "article", subjectId: id, claimId: null, note: { title } };
  for (const { id, a, b, type, reason } of madeUpRelations(claims))
    yield {
      ...{ action: "relation.add", subjectType: "relation", subjectId: id, claimId: a },
      note: { type, a, b, reason },
    };
  for (const { id, claimId: on, title, stance } of madeUpEvidence(claims))
    yield {
      ...{ action: "evidence.add", subjectType: "evidence", subjectId: id, claimId: on },
      note: { title, stance },
    };
}

/** Generates the lines of history, as one chain, that making this desk by hand would have left. */
export function* madeUpHistory(
  articles: Iterable<{ id: string; title: string }>,
  claims: number,
): Generator<ChainLine & { hash: string }> {
  let previousHash = CHAIN_START;
  let seq = 0;
  for (const { note, ...happened } of happenings(articles, claims)) {
    seq += 1;
    const line: ChainLine = {
      ...{ seq, id: `event-${seq}`, at: FIRST_MOMENT + seq, actorId: "person-1", actorName: PERSON.name },
      ...happened,
      body: JSON.stringify({ fields: {}, note }),
      previousHash,
    };
    previousHash = hashLine(line);
    yield { ...line, hash: previousHash };
  }
}
