/** Adds, corrects, removes and restores the evidence for a claim. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { isWithin, sliceSpan } from "@/server/domain/articles/span";
import { EVIDENCE_KINDS, STANCES } from "@/server/domain/claims/evidence";
import { changedFields } from "@/server/domain/history/event";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, line, prose, span, version, webAddress } from "@/server/domain/schemas";
import { CREDIBILITIES, RELIABILITIES } from "@/server/domain/source";
import { getArticle } from "@/server/store/articles";
import { getClaim } from "@/server/store/claims/claims";
import { type EvidenceRow, getEvidence, insertEvidence, updateEvidence } from "@/server/store/evidence";
import { claimSubject } from "../claims/claim-subject";
import { changing } from "../define";
import { definedFields } from "../defined-fields";

const blank = z.literal("").transform(() => null);

const fields = {
  stance: z.enum(STANCES),
  title: line(300).min(1, "Say what this evidence is."),
  url: z.union([blank, webAddress]).nullable(),
  excerpt: z.union([blank, prose(5000)]).nullable(),
  note: z.union([blank, prose(5000)]).nullable(),
  reliability: z.enum(RELIABILITIES).nullable(),
  credibility: z.union(CREDIBILITIES.map((value) => z.literal(value))).nullable(),
};

const details = z.strictObject({
  ...fields,
  url: fields.url.default(null),
  excerpt: fields.excerpt.default(null),
  note: fields.note.default(null),
  reliability: fields.reliability.default(null),
  credibility: fields.credibility.default(null),
});
/** Has no defaults: a default would clear a field that a correction omits. */
const corrections = z.strictObject(fields).partial();

/** Adds evidence: a document or web page, the words of an article, or another claim. */
export const addEvidence = changing({
  action: "evidence.add",
  input: details.extend({
    claimId: id,
    kind: z.enum(EVIDENCE_KINDS).default("document"),
    articleId: id.nullable().default(null),
    span: span.nullable().default(null),
    otherClaimId: id.nullable().default(null),
    title: line(300).default(""),
  }),
  subject: (db, input) => claimSubject(db, input.claimId),
  run: async ({ input, tx, actor, now, newId, log }) => {
    const { span: place, ...rest } = input;
    const backed = await backing(tx, input);
    const evidenceId = newId();
    const row = {
      ...rest,
      ...backed,
      id: evidenceId,
      start: place?.[0] ?? null,
      end: place?.[1] ?? null,
      by: actor?.id ?? null,
      at: now,
    };
    await insertEvidence(tx, row);
    const { claimId, stance } = input;
    log({
      subjectType: "evidence",
      subjectId: evidenceId,
      claimId,
      note: { stance, title: backed.title, url: input.url },
    });
    return { id: evidenceId };
  },
});

type Backing = {
  kind: string;
  title: string;
  excerpt: string | null;
  articleId: string | null;
  span: readonly [number, number] | null;
  otherClaimId: string | null;
};

/** Returns the title and excerpt that the evidence rests on; refuses a reference to something that does not exist. */
async function backing(tx: Handle, input: Backing): Promise<{ title: string; excerpt: string | null }> {
  if (input.kind === "article span") {
    if (!input.articleId || !input.span)
      throw new Refusal("invalid", "Select the words of the article first.", { field: "span" });
    const article = await getArticle(tx, input.articleId);
    if (!article) throw notFound("article");
    if (!isWithin(input.span, article.text.length))
      throw new Refusal("invalid", "Select the words of the article again.");
    return { title: input.title || article.title, excerpt: sliceSpan(article.text, input.span) };
  }
  if (input.kind === "claim") {
    if (!input.otherClaimId) throw new Refusal("invalid", "Choose the claim first.", { field: "otherClaimId" });
    const other = await getClaim(tx, input.otherClaimId);
    if (!other) throw notFound("claim");
    return { title: input.title || other.statement.slice(0, 300), excerpt: input.excerpt ?? other.statement };
  }
  if (input.title === "") throw new Refusal("invalid", "Say what this evidence is.", { field: "title" });
  return { title: input.title, excerpt: input.excerpt };
}

/** Corrects evidence, starting from the version that was seen. */
export const editEvidence = changing({
  action: "evidence.edit",
  input: z.strictObject({ id, version, details: corrections }),
  run: ({ input, tx, log }) => change(tx, input.id, input.version, definedFields(input.details), log),
});

/** Removes evidence; it stays in the history and can be restored. */
export const removeEvidence = changing({
  action: "evidence.remove",
  input: z.strictObject({ id, version }),
  run: ({ input, tx, now, log }) => change(tx, input.id, input.version, { removedAt: now }, log),
});

/** Applies a change to evidence and adds its line of history. */
async function change(
  tx: Handle,
  evidenceId: string,
  from: number,
  values: Partial<EvidenceRow>,
  log: (event: {
    subjectType: "evidence";
    subjectId: string;
    claimId: string;
    fields: ReturnType<typeof changedFields>;
    note: Record<string, unknown>;
  }) => void,
): Promise<{ version: number }> {
  const known = await getEvidence(tx, evidenceId);
  if (!known) throw notFound("evidence");
  const fields = changedFields<Partial<EvidenceRow>>(known, values);
  if (Object.keys(fields).length === 0) return { version: known.version };
  if (!(await updateEvidence(tx, evidenceId, from, values))) {
    const theirs = Object.fromEntries(Object.keys(values).map((key) => [key, known[key as keyof EvidenceRow]]));
    throw stale("evidence", { theirs, yours: values, version: known.version });
  }
  log({
    subjectType: "evidence",
    subjectId: evidenceId,
    claimId: known.claimId,
    fields,
    note: { title: known.title, stance: known.stance },
  });
  return { version: from + 1 };
}
