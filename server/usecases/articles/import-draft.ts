/** Importing a file that somebody checks first: it is sent once and read, what was read is kept, and imported by its id. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Actor } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { type ArticleDraft, READINGS } from "@/server/ingest/draft";
import { deleteDraft, forgetDrafts, getDraft, insertDraft } from "@/server/store/drafts";
import { workers } from "@/server/workers/workers";
import { changing } from "../define";
import { articleDetails, keepArticle, readForClaims } from "./import-article";

/** Whoever has not imported what they checked by then sends the file again. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
const MOST_DRAFTS = 20;

/** What of a draft is needed to import it. */
type KeptDraft = Pick<ArticleDraft, "format" | "text" | "readings">;

/** Reads the bytes of a file into a draft, and keeps that for whoever sent it. */
export const keepDraft = changing({
  action: "article.import",
  input: z.strictObject({
    name: z.string().max(300),
    /** Its media type, as the browser knows it. */
    type: z.string().max(100),
    bytes: z.instanceof(Uint8Array),
  }),
  prepare: ({ input: { bytes, name, type } }) => workers().read(bytes, { name, ...(type ? { type } : {}) }),
  run: async ({ tx, actor, now, newId, prepared }) => {
    if (!prepared.ok) return prepared;
    const { format, text, readings } = prepared.draft;
    const kept: KeptDraft = { format, text, readings };
    const by = actor?.id ?? null;
    const row = { id: newId(), by, at: now, draft: JSON.stringify(kept) };
    await insertDraft(tx, row);
    await forgetDrafts(tx, { before: now - KEPT_FOR, by, most: MOST_DRAFTS });
    return { ...prepared, id: row.id };
  },
});

/** Imports what was read from a file, with its details as they were corrected. */
export const importDraft = changing({
  action: "article.import",
  input: z.strictObject({
    id,
    ...articleDetails,
    language: articleDetails.language.optional(),
    /** Which text is the article, where the ways to read a page disagree; left out for the draft's own. */
    reading: z.enum(READINGS).optional(),
  }),
  prepare: async ({ input, actor, db }) => {
    const { format, text, readings } = await keptDraft(db, input.id, actor);
    const chosen = input.reading ? readings.find(({ by }) => by === input.reading)?.text : text;
    if (chosen === undefined)
      throw new Refusal("invalid", "This page was not read that way. Choose another text.", { field: "reading" });
    return { ...(await readForClaims(db, chosen, input.language)), format };
  },
  run: async ({ input: { id: draftId, reading: _, language: __, ...details }, ...asked }) => {
    if (!(await deleteDraft(asked.tx, draftId))) throw gone();
    return keepArticle(
      // Whoever imports a draft has seen what is doubtful about it.
      { ...details, dateDoubt: null, format: asked.prepared.format, provenance: null },
      asked,
    );
  },
});

async function keptDraft(db: Handle, draftId: string, actor: Actor | null): Promise<KeptDraft> {
  const row = await getDraft(db, draftId, actor?.id ?? null);
  if (!row) throw gone();
  return JSON.parse(row.draft) as KeptDraft;
}

function gone(): Refusal {
  return new Refusal(
    "not found",
    "What was read from this file is no longer kept. Choose the file again; copy what you corrected here first.",
  );
}
