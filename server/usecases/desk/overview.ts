/** Reads the desk at a glance: how many there are of everything, and the desk's name. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { ACTIONS, allowedActions } from "@/server/domain/policy";
import { line } from "@/server/domain/schemas";
import { countArticles } from "@/server/store/articles";
import { countAllClaims } from "@/server/store/claims/claim-list";
import { chainHead } from "@/server/store/history/events";
import { getSetting, putSetting } from "@/server/store/people/people";
import { countAllContradictions } from "@/server/store/relations";
import { countReports } from "@/server/store/reports";
import { countSources } from "@/server/store/sources/sources";
import { countTopics } from "@/server/store/topic-list";
import { changing, reading } from "../define";
import { keysOf } from "../people/own-keys";

const NAME = "desk name";

/** Returns the desk's name, as reports state it. */
export async function deskName(db: Handle): Promise<string> {
  return (await getSetting(db, NAME)) ?? "Stet desk";
}

/**
 * Returns what the frame around every screen shows: who is signed in, what they may do, their key settings, and the
 * counts of each screen. `line` is the newest line of history, from which the screen starts following changes.
 */
export const readOverview = reading({
  action: "desk.read",
  input: z.strictObject({}).default({}),
  run: async ({ db, actor }) => {
    const { contesting, reconciled } = await countAllContradictions(db);
    return {
      name: await deskName(db),
      keys: await keysOf(db, actor?.id ?? null),
      me: actor && { id: actor.id, name: actor.name, role: actor.role },
      allowed: allowedActions(actor, ACTIONS),
      line: (await chainHead(db))?.seq ?? 0,
      counts: {
        claims: await countAllClaims(db),
        articles: await countArticles(db),
        sources: await countSources(db),
        topics: await countTopics(db),
        contradictions: contesting,
        reconciled,
        reports: await countReports(db),
      },
    };
  },
});

/** Renames the desk. */
export const renameDesk = changing({
  action: "desk.edit",
  input: z.strictObject({ name: line(80).min(1, "Give the desk a name.") }),
  run: async ({ input, tx, log }) => {
    const before = await deskName(tx);
    if (before === input.name) return { name: before };
    await putSetting(tx, NAME, input.name);
    log({ subjectType: "desk", subjectId: "desk", fields: { name: { before, after: input.name } } });
    return { name: input.name };
  },
});
