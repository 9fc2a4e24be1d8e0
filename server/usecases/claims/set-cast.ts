/**
 * Sets a claim's speakers and relays, with the line of history that says so; a named speaker settles who it was, and the
 * statement names the new speaker, unless a person has worded it.
 */
import type { Handle } from "@/db/database";
import { joinFragments } from "@/server/domain/articles/span";
import { changedFields, type EventDraft } from "@/server/domain/history/event";
import { stale } from "@/server/domain/refusal";
import type { AttributionRole } from "@/server/domain/source";
import { languageOf } from "@/server/languages/languages";
import { getArticle } from "@/server/store/articles";
import { candidatesFor } from "@/server/store/claims/candidates";
import { type ClaimRow, rolesOf, setRoles, spansOf, updateClaim } from "@/server/store/claims/claims";
import { spansByRole } from "../extraction/marks";
import { rewordedAmong } from "./reworded";

/** A speaker or relay as the history names them. */
export type NamedRole = { role: AttributionRole; sourceId: string; name: string; describedAs: string | null };

/** Returns the claim's speakers and relays. */
export async function namedRoles(db: Handle, claimId: string): Promise<NamedRole[]> {
  return (await rolesOf(db, [claimId])).map(({ role, id: sourceId, name, describedAs }) => ({
    role,
    sourceId,
    name,
    describedAs,
  }));
}

type Setting = { tx: Handle; claim: ClaimRow; log: (event: EventDraft) => void; note?: EventDraft["note"] };

/**
 * Replaces the claim's speakers and relays, starting from the version that was seen; returns the new version, or the
 * present one if nothing changes. Refuses a version that is not the claim's.
 */
export async function setCast({ tx, claim, log, note }: Setting, version: number, after: readonly NamedRole[]) {
  const had = await rolesOf(tx, [claim.id]);
  const before = await namedRoles(tx, claim.id);
  const candidates = await candidatesFor(tx, claim.id);
  const inOrder = (roles: readonly NamedRole[]) => roles.map((entry) => JSON.stringify(entry)).sort();
  if (Object.keys(changedFields({ roles: inOrder(before) }, { roles: inOrder(after) })).length === 0)
    return { version: claim.version };
  const values = { statement: await statementOf(tx, claim, speakersIn(before), speakersIn(after)) };
  if (!(await updateClaim(tx, claim.id, version, values)))
    throw stale("claim", { theirs: { roles: before }, yours: { roles: after }, version: claim.version });
  const roles = after.map(({ name: _, ...entry }) => {
    const same = had.find(({ id, role }) => id === entry.sourceId && role === entry.role);
    return { ...entry, resolvedBy: same?.resolvedBy ?? null };
  });
  await setRoles(tx, claim.id, roles);
  const fields = {
    ...changedFields(claim, values),
    roles: { before, after },
    ...changedFields({ candidates }, { candidates: await candidatesFor(tx, claim.id) }),
  };
  log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields, ...(note ? { note } : {}) });
  return { version: version + 1 };
}

const speakersIn = (roles: readonly NamedRole[]) => roles.flatMap(({ role, name }) => (role === "speaker" ? name : []));

/** Returns the claim's statement with its new speakers; as it is if they stay, or if a person has worded it. */
async function statementOf(tx: Handle, claim: ClaimRow, before: readonly string[], after: readonly string[]) {
  const article = await getArticle(tx, claim.articleId);
  const language = article && languageOf(article.language);
  if (!language || before.join("\n") === after.join("\n")) return claim.statement;
  const { text } = article;
  const marks = spansByRole(await spansOf(tx, [claim.id]));
  const reworded = await rewordedAmong(tx, [claim], () => ({ text, language, marks }));
  if (reworded.has(claim.id)) return claim.statement;
  const content = joinFragments(text, marks.content);
  return language.mentions.withSpeakers(claim.statement, { before, after, text, content });
}
