/** Tests that SQLite scans one index for any combination of filters, without scanning the claims table or sorting. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Connection, Sqlite } from "@/db/sqlite/sqlite-driver";
import { newTestDatabase, TEST_ENGINE, type TestDatabase } from "@/db/testing/test-database";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { type Condition, EVERY_CLAIM, readyFilter } from "./claim-filter";
import { along } from "./index-scans";

/** Each field with one value and, where it accepts several, with several; `until` goes with `since`. */
const BY_FIELD = {
  q: [{ q: "harbour strike" }, { q: '"the harbour" stri' }],
  workflow: [{ workflow: ["reviewed"] }, { workflow: ["reviewed", "ruled"] }],
  verdict: [{ verdict: ["refuted"] }, { verdict: ["refuted", "none"] }],
  check: [{ check: ["accurate"] }, { check: ["accurate", "altered"] }],
  quotation: [{ quotation: ["direct"] }, { quotation: ["direct", "mixed"] }],
  kind: [{ kind: ["denies"] }, { kind: ["denies", "says"] }],
  statements: [{ statements: true }, { statements: false }],
  speaker: [{ speaker: ["s1"] }, { speaker: ["s1", "s2", "s3"] }],
  relay: [{ relay: ["s1"] }, { relay: ["s1", "s2"] }],
  publisher: [{ publisher: ["Paper"] }, { publisher: ["Paper", "Post"] }],
  about: [{ about: ["Ola Moe"] }, { about: ["Ola Moe", "Halden"] }],
  tag: [{ tag: ["water"] }, { tag: ["water", "war"] }],
  topic: [{ topic: ["t1"] }, { topic: ["t1", "t2"] }],
  article: [{ article: "a1" }, { article: "a1" }],
  assignee: [{ assignee: "p1" }, { assignee: "nobody" }],
  unsure: [{ unsure: true }, { unsure: false }],
  evidence: [{ evidence: true }, { evidence: false }],
  contested: [{ contested: true }, { contested: false }],
  since: [{ since: "2026-01-01" }, { since: "2026-01-01", until: "2026-02-01" }],
} satisfies Record<Exclude<keyof ClaimFilter, "until">, ClaimFilter[]>;
const FIELDS: readonly ClaimFilter[][] = Object.values(BY_FIELD);

/** The number of combinations doubles with each field; what six of them do to a plan, more do as well. */
const MOST_AT_ONCE = 6;

/** Matches plans that sort, read a whole table, or look claims up by something other than their rank. */
const FAULT = /TEMP B-TREE|SCAN (?!claim_words (?:EXISTS )?VIRTUAL TABLE|CONSTANT ROW)|SEARCH claims (?!.*\brank)/u;

describe.runIf(TEST_ENGINE === "sqlite")("plans", () => {
  let made: TestDatabase;
  let connection: Connection;
  const known = new Map<string, string[]>();
  beforeAll(async () => {
    made = await newTestDatabase();
    connection = new Sqlite(made.address.replace("file:", ""), { readonly: true });
  });
  afterAll(async () => {
    connection.close();
    await made.remove();
  });

  function planOf({ sql: text, params }: { sql: string; params: unknown[] }): string[] {
    const plan =
      known.get(text) ??
      connection
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(...params.map(() => null))
        .map((line) => line.detail);
    known.set(text, plan);
    return plan;
  }

  /** Returns the plan of scanning along this part, with the other parts as conditions on each claim. */
  async function planAlong(filter: ClaimFilter, choose: (able: Condition[]) => Condition | undefined, turn: number) {
    const ready = await readyFilter(made.database.read, filter, null);
    const driver = choose(ready.parts.filter((part) => part.walks.length > 0));
    const others = ready.parts.filter((part) => part !== driver);
    const sort = turn % 2 === 0 ? "newest" : "oldest";
    return planOf(
      along(made.database.read, driver?.walks ?? [EVERY_CLAIM], others, sort)
        .limit(51)
        .toSQL(),
    );
  }

  const faults = (plan: string[]) => plan.filter((line) => FAULT.test(line));

  it("hold for up to six fields and for all, whichever of them is walked along", { timeout: 180_000 }, async () => {
    const all = 2 ** FIELDS.length;
    for (let fields = 0; fields < all; fields += 1) {
      const chosen = FIELDS.filter((_, bit) => (fields >> bit) & 1);
      if (chosen.length > MOST_AT_ONCE && chosen.length < FIELDS.length) continue;
      const filter = Object.assign({}, ...chosen.map((values, i) => values[(fields + i) % 2])) as ClaimFilter;
      const plan = await planAlong(filter, (able) => able[fields % able.length], fields);
      expect(faults(plan), `${JSON.stringify(filter)}\n${plan.join("\n")}`).toEqual([]);
    }
  });

  it("hold for every pair of fields in each of their forms and both orders, along either", async () => {
    const forms = FIELDS.flat();
    for (const [i, one] of forms.entries()) {
      for (const other of forms.slice(i)) {
        for (const turn of [0, 1, 2, 3]) {
          const plan = await planAlong({ ...one, ...other }, (able) => able.at(turn % 2 ? 0 : -1), turn);
          expect(faults(plan), `${JSON.stringify([one, other])}\n${plan.join("\n")}`).toEqual([]);
        }
      }
    }
  });
});
