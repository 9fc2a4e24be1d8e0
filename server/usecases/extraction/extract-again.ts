/** Extracts an article again: differences from the current extractor's result are proposed, and nothing is changed. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Attribution } from "@/server/domain/claims/attribution";
import { type PresentClaim, type PresentFinding, propose } from "@/server/domain/claims/proposal";
import { notFound } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { languageOf, unreadNote } from "@/server/languages/languages";
import { type ArticleRow, getArticle } from "@/server/store/articles";
import { candidatesOf } from "@/server/store/claims/candidates";
import { claimsOfArticle, rolesOf, spansOf } from "@/server/store/claims/claims";
import { dismissedKeys, replaceOpen } from "@/server/store/claims/proposals";
import { grouped } from "@/server/store/grouped";
import { claimsWithLines } from "@/server/store/history/events";
import { type ArticleOfName, resolveSource } from "@/server/store/sources/resolve-source";
import { speakersOf } from "../articles/extracted-claim";
import { rewordedAmong } from "../claims/reworded";
import { changing } from "../define";
import { extractWithInUse } from "./in-use";
import { spansByRole } from "./marks";

/**
 * Extracts the article again and replaces its open proposals. A dismissed proposal is not made again by the same
 * extractor.
 */
export const extractAgain = changing({
  action: "article.extract",
  input: z.strictObject({ id }),
  prepare: async ({ input, db }) => {
    const article = await getArticle(db, input.id);
    if (!article) throw notFound("article");
    const { engine, attributions } = await extractWithInUse(db, article.text, article.language);
    const language = languageOf(article.language);
    const findings = attributions.map(
      (one): Attribution => ({ ...one, speakers: speakersOf(article.text, one, language) }),
    );
    return { article, engine, findings };
  },
  run: async ({ input, prepared: { article, engine, findings }, tx, actor, now, newId, log }) => {
    const present = await presentFindings(tx, article, findings);
    const dismissed = await dismissedKeys(tx, input.id, engine);
    const claims = await presentClaims(tx, article);
    const proposed = propose(article.text, claims, present, engine).filter(({ key }) => !dismissed.has(key));
    const rows = proposed.map(({ kind, claimId, finding, key }) => ({
      id: newId(),
      articleId: input.id,
      kind,
      claimId,
      engine,
      key,
      finding: findings[finding ?? -1] ?? null,
      by: actor?.id ?? null,
      at: now,
    }));
    const replaced = await replaceOpen(tx, input.id, rows);
    const counts = { new: 0, gone: 0, moved: 0 };
    for (const { kind } of rows) counts[kind] += 1;
    if (rows.length > 0 || replaced > 0)
      log({ subjectType: "article", subjectId: input.id, note: { title: article.title, engine, ...counts } });
    const unread = unreadNote(
      article.language,
      claims.filter(({ engine: by, workflow }) => by !== null && workflow !== "set aside").length,
    );
    return { id: input.id, title: article.title, engine, unread, ...counts };
  },
});

/** Returns the article's claims in the form that proposals are computed from. */
async function presentClaims(db: Handle, { id: articleId, text, language }: ArticleRow): Promise<PresentClaim[]> {
  const claims = await claimsOfArticle(db, articleId);
  const ids = claims.map((claim) => claim.id);
  const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  const open = grouped(await candidatesOf(db, ids), (one) => one.claimId);
  const marksOf = (claimId: string) => spansByRole(spans.get(claimId) ?? []);
  const written = (claimId: string) => ({ text, language: languageOf(language), marks: marksOf(claimId) });
  const byHand = await claimsWithLines(db, ids, ["claim.move words"]);
  const reworded = await rewordedAmong(db, claims, written);
  return claims.map(({ id: claimId, workflow, engine, statement }) => {
    const cast = (role: "speaker" | "relay") =>
      (roles.get(claimId) ?? []).filter((entry) => entry.role === role).map((entry) => entry.id);
    return {
      ...{ id: claimId, workflow, engine, marks: marksOf(claimId) },
      ...{ speakers: cast("speaker"), relays: cast("relay") },
      candidates: (open.get(claimId) ?? []).map(({ name }) => name),
      movedByHand: byHand.has(claimId),
      statement: reworded.has(claimId) ? null : statement,
    };
  });
}

/** Returns the findings, with the register's ids for the names that it knows. */
async function presentFindings(
  db: Handle,
  article: ArticleOfName,
  findings: readonly Attribution[],
): Promise<PresentFinding[]> {
  const known = new Map<string, string>();
  const present: PresentFinding[] = [];
  for (const { source, cue, content, relay, speakers, candidates, relayName, statement } of findings) {
    for (const name of [...speakers, relayName])
      if (name && !known.has(name)) known.set(name, (await resolveSource(db, name, article))?.id ?? `called ${name}`);
    const idsOf = (names: readonly string[]) => names.flatMap((name) => known.get(name) ?? []);
    const [relayId = null] = idsOf(relayName === null ? [] : [relayName]);
    // Candidates come after the relay, so that a dismissed proposal without any keeps its key.
    const names = JSON.stringify([...(speakers.length === 0 ? [null] : speakers), relayName, ...candidates]);
    present.push({
      marks: { source, cue, content, relay },
      speakers: idsOf(speakers),
      relay: relayId,
      candidates,
      names,
      statement,
    });
  }
  return present;
}
