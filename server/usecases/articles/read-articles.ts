/** Reads the list of articles, or one article with its text and every claim marked in it. */

import { z } from "zod";
import { ARTICLE_FILTERS, ARTICLE_SORTS } from "@/server/domain/articles/article-filters";
import { copyNote, creditNote } from "@/server/domain/articles/copy-words";
import { cutNote } from "@/server/domain/articles/reading-limits";
import type { Span } from "@/server/domain/articles/span";
import { SPAN_ROLES } from "@/server/domain/claims/attribution";
import { CLOSED, onlooker } from "@/server/domain/claims/closed-reviews";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { filterSchema, id } from "@/server/domain/schemas";
import { castOf } from "@/server/domain/source";
import { agenciesOf } from "@/server/languages/credits";
import { languageOf, unreadNote } from "@/server/languages/languages";
import { type ArticleRow, getArticle, listArticles } from "@/server/store/articles";
import { candidatesOf } from "@/server/store/claims/candidates";
import { claimsOfArticle, rolesOf, spansOf } from "@/server/store/claims/claims";
import { countOpen, openProposals, type ProposalRow } from "@/server/store/claims/proposals";
import { copiesOf, nearestOf } from "@/server/store/copies";
import { grouped } from "@/server/store/grouped";
import { getPerson } from "@/server/store/people/people";
import { closedAmong } from "@/server/store/reviews/closed-reviews";
import { registeredNames } from "@/server/store/sources/resolve-source";
import { workers } from "@/server/workers/workers";
import { rewordedAmong } from "../claims/reworded";
import { reading } from "../define";
import { spansByRole } from "../extraction/marks";
import { statementOf } from "./extracted-claim";

/** Returns a page of articles by filter and order; the words of the filter are looked for in title, publisher and author. */
export const listAllArticles = reading({
  action: "article.read",
  input: z.strictObject({
    filter: filterSchema(ARTICLE_FILTERS).default({}),
    sort: z.enum(ARTICLE_SORTS).default("newest"),
    cursor: id.nullish(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  run: async ({ input: { filter, sort, cursor = null, limit }, db }) => {
    const page = await listArticles(db, { filter, sort, after: cursor, limit });
    const open = await countOpen(
      db,
      page.articles.map((article) => article.id),
    );
    return { ...page, articles: page.articles.map((one) => ({ ...one, proposals: open.get(one.id) ?? 0 })) };
  },
});

/**
 * Returns one article with its text, its claims with the spans to mark, and the changes that an extractor proposes to
 * them.
 */
export const readOneArticle = reading({
  action: "article.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const article = await getArticle(db, input.id);
    if (!article) throw notFound("article");
    const stored = await claimsOfArticle(db, article.id);
    const ids = stored.map((claim) => claim.id);
    const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
    // A claim that was missed and added later comes last in every list except this one.
    const claims = stored.toSorted((a, b) => beginOf(spans.get(a.id)) - beginOf(spans.get(b.id)));
    const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
    const open = grouped(await candidatesOf(db, ids), (one) => one.claimId);
    const proposals = await openProposals(db, article.id);
    const names = await registeredNames(db, proposals.flatMap(namesIn), article);
    const written = (claimId: string) => ({
      ...{ text: article.text, language: languageOf(article.language) },
      marks: spansByRole(spans.get(claimId) ?? []),
    });
    const reworded = proposals.length > 0 ? await rewordedAmong(db, stored, written) : new Set<string>();
    const closed = await closedAmong(db, onlooker(actor), ids);
    const copies = (await copiesOf(db, [article.id])).get(article.id) ?? [];
    const nearest = nearestOf(copies);
    const importer = article.importedBy ? await getPerson(db, article.importedBy) : null;
    const found = claims.filter(({ engine, workflow }) => engine !== null && workflow !== "set aside").length;
    return {
      ...article,
      importedByName: importer?.name ?? null,
      cut: cutNote(article.text.length, claims.filter(({ engine }) => engine !== null).length),
      unread: unreadNote(article.language, found),
      copies,
      copied: nearest && copyNote(nearest),
      credited: creditNote(agenciesOf(article)),
      allowed: allowedActions(actor, [
        "article.edit",
        "article.extract",
        "claim.add",
        "claim.attribute",
        "proposal.decide",
      ]),
      claims: claims.map(({ id: claimId, statement, workflow, verdict, quotation, cueClass, engine, version }) => ({
        ...namesInCast(roles.get(claimId) ?? []),
        candidates: (open.get(claimId) ?? []).map(({ name, sourceId }) => ({ name, sourceId })),
        id: claimId,
        statement,
        workflow,
        verdict: closed.has(claimId) ? CLOSED.verdict : verdict,
        closed: closed.has(claimId),
        quotation,
        cueClass,
        engine,
        version,
        spans: (spans.get(claimId) ?? []).map((span) => ({ role: span.role, span: [span.start, span.end] as Span })),
      })),
      proposals: proposals.map((one) => shown(article, one, names, reworded.has(one.claimId ?? ""))),
    };
  },
});

function namesInCast(roles: readonly { role: string; name: string }[]) {
  const { speakers, relays } = castOf(roles);
  return { speakers: speakers.map(({ name }) => name), relays: relays.map(({ name }) => name) };
}

/** Returns where a claim's words begin in its article. */
function beginOf(spans: readonly { role: string; start: number }[] = []): number {
  return Math.min(...spans.filter(({ role }) => role === "content").map(({ start }) => start));
}

const namesIn = ({ finding }: ProposalRow) =>
  [...(finding?.speakers ?? []), finding?.relayName].filter((name) => name != null);

/**
 * Adds to a proposal the spans to mark and the names that the register has for the sources; nothing for a claim that
 * was not found again.
 */
function shown(
  { text, language }: Pick<ArticleRow, "text" | "language">,
  row: ProposalRow,
  names: ReadonlyMap<string, string>,
  /** Whether a person has worded the claim's statement, which then stays. */
  reworded: boolean,
) {
  const { id: proposalId, kind, claimId, engine, version, finding } = row;
  const called = (name: string | null) => (name === null ? null : (names.get(name) ?? name));
  return {
    id: proposalId,
    kind,
    claimId,
    engine,
    version,
    finding: finding && {
      statement: reworded ? null : statementOf(text, finding, languageOf(language)),
      speakers: finding.speakers.map((name) => names.get(name) ?? name),
      candidates: finding.speakers.length > 0 ? [] : finding.candidates,
      relay: called(finding.relayName),
      quotation: finding.quotation,
      cueClass: finding.cueClass,
      spans: SPAN_ROLES.flatMap((role) => finding[role].map((span) => ({ role, span }))),
    },
  };
}

/** Reads a file into a draft whose title, publisher, address and date can be corrected before it is saved. Stores nothing. */
export const draftArticle = reading({
  action: "article.import",
  input: z.strictObject({
    name: z.string().max(300),
    type: z.string().max(100).optional(),
    /** The file's bytes in base64. */
    bytes: z.string().max(4_000_000),
  }),
  run: async ({ input }) => {
    const hint = { name: input.name, ...(input.type ? { type: input.type } : {}) };
    return workers().read(Buffer.from(input.bytes, "base64"), hint);
  },
});
