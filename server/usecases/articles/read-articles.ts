/** Reading articles: the list, and one with its text and every claim marked in it. */
import { z } from "zod";
import { allowedActions } from "../../domain/policy";
import { notFound } from "../../domain/refusal";
import { id } from "../../domain/schemas";
import type { Span } from "../../domain/span";
import { readArticle } from "../../ingest/read-article";
import { getArticle, listArticles } from "../../store/articles";
import { claimsOfArticle, rolesOf, spansOf } from "../../store/claims";
import { grouped } from "../../store/grouped";
import { getPerson } from "../../store/people";
import { reading } from "../define";

/** A page of articles, newest first. */
export const listAllArticles = reading({
  action: "article.read",
  input: z.object({
    cursor: z.object({ publishedOn: z.string(), id }).nullish(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  run: ({ input, db }) => listArticles(db, { after: input.cursor ?? null, limit: input.limit }),
});

/** One article with its text, and its claims with the spans to mark. */
export const readOneArticle = reading({
  action: "article.read",
  input: z.object({ id }),
  run: async ({ input, db, actor }) => {
    const article = await getArticle(db, input.id);
    if (!article) throw notFound("article");
    const claims = await claimsOfArticle(db, article.id);
    const ids = claims.map((claim) => claim.id);
    const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
    const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
    const importer = article.importedBy ? await getPerson(db, article.importedBy) : null;
    return {
      ...article,
      importedByName: importer?.name ?? null,
      allowed: allowedActions(actor, ["article.edit", "claim.add"]),
      claims: claims.map(({ id: claimId, statement, workflow, verdict, quotation, version }) => ({
        id: claimId,
        statement,
        workflow,
        verdict,
        quotation,
        version,
        spans: (spans.get(claimId) ?? []).map((span) => ({ role: span.role, span: [span.start, span.end] as Span })),
        speakers: (roles.get(claimId) ?? []).filter((role) => role.role === "speaker").map((role) => role.name),
      })),
    };
  },
});

/** Reads a file into a draft whose title, publisher, address and date can be corrected before it is saved. Stores nothing. */
export const draftArticle = reading({
  action: "article.import",
  input: z.object({
    name: z.string().max(300),
    type: z.string().max(100).optional(),
    /** The file's bytes in base64. */
    bytes: z.string().max(4_000_000),
  }),
  run: async ({ input }) => {
    const hint = { name: input.name, ...(input.type ? { type: input.type } : {}) };
    return readArticle(Buffer.from(input.bytes, "base64"), hint);
  },
});
