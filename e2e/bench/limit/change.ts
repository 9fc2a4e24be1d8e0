/**
 * The limit's version of a change: checks a claim's version, writes its tags and adds a line of history, in one
 * transaction.
 */
import type SQLite from "better-sqlite3";
import { uuidv7 } from "uuidv7";
import { CHAIN_START, type ChainLine, hashLine } from "@/server/domain/history/event";

export type Tagging = { id: string; version: number; add?: string[]; remove?: string[] };
export type Person = { id: string; name: string };

/**
 * Returns a function that writes on this connection; it returns null if somebody else has changed the claim meanwhile.
 */
export function changing(db: SQLite.Database): (change: Tagging, by: Person) => string | null {
  const versionOf = db.prepare("SELECT version FROM claims WHERE id = ?").pluck();
  const tagsOf = db.prepare("SELECT tag FROM claim_tags WHERE claim_id = ? ORDER BY tag").pluck();
  const addTag = db.prepare("INSERT INTO claim_tags (claim_id, tag) VALUES (?, ?)");
  const removeTag = db.prepare("DELETE FROM claim_tags WHERE claim_id = ? AND tag = ?");
  const log = logging(db);
  const work = db.transaction(({ id, version, add = [], remove = [] }: Tagging, by: Person) => {
    if (versionOf.get(id) !== version) return null;
    const before = tagsOf.all(id) as string[];
    const added = add.filter((tag) => !before.includes(tag));
    const removed = remove.filter((tag) => before.includes(tag));
    const after = [...before.filter((tag) => !removed.includes(tag)), ...added].sort();
    for (const tag of added) addTag.run(id, tag);
    for (const tag of removed) removeTag.run(id, tag);
    log(id, by, { fields: { tags: { before, after } }, note: {} });
    return JSON.stringify({ result: { data: { tags: after } } });
  });
  return work.immediate;
}

function logging(db: SQLite.Database) {
  const head = db.prepare("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1");
  const append = db.prepare(`INSERT INTO events (seq, id, at, actor_id, actor_name, action, subject_type, subject_id,
    claim_id, body, previous_hash, hash) VALUES (@seq, @id, @at, @actorId, @actorName, @action, @subjectType,
    @subjectId, @claimId, @body, @previousHash, @hash)`);
  return (claimId: string, by: Person, body: object) => {
    const last = (head.get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: CHAIN_START };
    const line: ChainLine = {
      ...{ seq: last.seq + 1, id: uuidv7(), at: Date.now(), actorId: by.id, actorName: by.name },
      ...{ action: "claim.tag", subjectType: "claim", subjectId: claimId, claimId },
      body: JSON.stringify(body),
      previousHash: last.hash,
    };
    append.run({ ...line, hash: hashLine(line) });
  };
}
