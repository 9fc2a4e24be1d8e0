/**
 * Imports a file that somebody checks first: it is uploaded and read once, the draft is stored, and then imported by
 * its id.
 */
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

/** A draft that is not imported within this time expires, and the file has to be uploaded again. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
const MOST_DRAFTS = 20;

/** The parts of a draft that its import needs. */
type KeptDraft = Pick<ArticleDraft, "format" | "text" | "readings">;

/** Reads a file's bytes into a draft, and stores the draft for the person who sent it. */
export const keepDraft = changing({
  action: "article.import",
  input: z.strictObject({
    name: z.string().max(300),
    /** The media type that the browser reports. */
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

/** Imports a draft, with its details as they were corrected. */
export const importDraft = changing({
  action: "article.import",
  input: z.strictObject({
    id,
    ...articleDetails,
    language: articleDetails.language.optional(),
    /** Which reading of the page to import, if its readings disagree; defaults to the draft's own. */
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
      // A person who imports a draft has already seen what is doubtful about it.
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
