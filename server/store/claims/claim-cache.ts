/** A cache of what lists show of claims; a line of history that touches a claim invalidates it. */
import { or } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claims, relations } from "@/db/schema.sqlite";
import type { SubjectType } from "@/server/domain/history/subject";
import { chainHead, type LineSince, linesSince } from "../history/events";
import { type ListedClaim, readListed } from "./listed-claims";

/** About a kilobyte each. Those that were not listed the longest are forgotten. */
const MOST_CLAIMS = 5000;
/** Of more lines than this, reading what each of them touched would take longer than reading the claims again. */
const MOST_LINES = 500;
/** Lines of these kinds touch nothing that a list shows. Of any other kind, all is touched where no claim is named. */
const SHOWN_NOWHERE: readonly string[] = [
  "report",
  "model",
  "job",
  "invitation",
  "session",
  "desk",
] satisfies SubjectType[];
/** What these add is shown by no claim that was listed before. */
const ADDING: readonly string[] = ["article.import", "source.add", "invitation.accept"];

/** One memory for each database that this process reads. */
const memories = new WeakMap<Handle, KeptClaims>();

/**
 * The claims of these ranks in the same order, without those that are no longer there. What is not in memory is read,
 * and nothing is taken from memory that a change since then has touched, whichever process made it.
 * They are everybody's: do not change them.
 */
export function claimCache(db: Handle, ranks: readonly number[]): Promise<ListedClaim[]> {
  const memory = memories.get(db) ?? new KeptClaims();
  memories.set(db, memory);
  return memory.get(db, ranks);
}

class KeptClaims {
  #claims = new LRUCache<number, ListedClaim>({ max: MOST_CLAIMS });
  /**
   * Which claims were read lately. What is read once is not kept: a walk through a long list would put out what is
   * listed over and over.
   */
  #lately = new Set<number>();
  #before = new Set<number>();
  /** The line of history that all of them are up to date with. */
  #line = 0;

  async get(db: Handle, ranks: readonly number[]): Promise<ListedClaim[]> {
    await this.#forgetTouched(db);
    const line = this.#line;
    const known = new Map(ranks.map((rank) => [rank, this.#claims.get(rank)]));
    const read = await readListed(
      db,
      ranks.filter((rank) => !known.get(rank)),
    );
    // Where the line has moved meanwhile, what was read may be from before it.
    if (line > 0 && line === this.#line) this.#keep(read);
    return ranks.flatMap((rank) => known.get(rank) ?? read.get(rank) ?? []);
  }

  #keep(read: ReadonlyMap<number, ListedClaim>): void {
    for (const [rank, claim] of read) {
      if (this.#lately.has(rank) || this.#before.has(rank)) this.#claims.set(rank, claim);
      this.#lately.add(rank);
    }
    if (this.#lately.size < MOST_CLAIMS) return;
    this.#before = this.#lately;
    this.#lately = new Set();
  }

  async #forgetTouched(db: Handle): Promise<void> {
    const newest = (await chainHead(db))?.seq ?? 0;
    const from = this.#line;
    if (newest <= from) return;
    const touched = from === 0 ? "all" : await touchedRanks(db, await linesSince(db, from, MOST_LINES));
    if (touched === "all") this.#claims.clear();
    else for (const rank of touched) this.#claims.delete(rank);
    this.#line = Math.max(this.#line, newest);
  }
}

/** The claims that these lines touched, and those linked to them, whose standing may rest on them. */
async function touchedRanks(db: Handle, lines: readonly LineSince[] | null): Promise<number[] | "all"> {
  if (!lines || lines.some(touchesAny)) return "all";
  const ids = [...new Set(lines.flatMap(({ claimId }) => claimId ?? []))];
  if (ids.length === 0) return [];
  const own = await ranksById(db, { ids });
  const linked = await linkedRanks(db, { ids });
  return [...own.map(({ rank }) => rank), ...linked.flatMap(({ a, b }) => [a, b])];
}

/** Whether any claim may show what the line is about: an article's title, a source's or a person's name. */
function touchesAny({ type, action, claimId }: LineSince): boolean {
  return claimId === null && !SHOWN_NOWHERE.includes(type) && !ADDING.includes(action);
}

const ranksById = prepared((db) =>
  db
    .select({ rank: claims.rank })
    .from(claims)
    .where(among(db, claims.id, "ids")),
);

const linkedRanks = prepared((db) =>
  db
    .select({ a: relations.aRank, b: relations.bRank })
    .from(relations)
    .where(or(among(db, relations.a, "ids"), among(db, relations.b, "ids"))),
);
