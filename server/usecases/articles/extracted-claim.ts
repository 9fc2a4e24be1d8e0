/** From an attribution that was found to a claim: its spans, its statement, and its speaker and relay in the register. */
import type { Handle } from "../../../db/database";
import type { Attribution } from "../../domain/attribution";
import { type AttributionRole, nameKey } from "../../domain/source";
import { sliceSpan } from "../../domain/span";
import { plainStatement } from "../../domain/statement";
import { type ClaimedArticle, insertClaim, type RoleEntry } from "../../store/claims";
import { findOrAddSource } from "../../store/sources";

type Stamp = { newId: () => string; now: number };

/** Adds the claim, under the name of the extractor that found it. */
export async function addExtracted(
  tx: Handle,
  article: ClaimedArticle,
  attribution: Attribution,
  stamp: Stamp & { engine: string },
): Promise<{ id: string; statement: string }> {
  const { source, cue, content, relay, quotation, cueClass, confidence } = attribution;
  const roles = await rolesOfFound(tx, article.text, attribution, stamp);
  const claim = {
    id: stamp.newId(),
    statement: plainStatement(article.text, content, quotation),
    quotation,
    cueClass,
    workflow: "unreviewed" as const,
    attributionCheck: "unchecked" as const,
    engine: stamp.engine,
    confidence,
    addedAt: stamp.now,
  };
  await insertClaim(tx, article, claim, { spans: { source, cue, content, relay }, roles });
  return { id: claim.id, statement: claim.statement };
}

/** Who plays which role in it; names that the register does not know are added to it. */
export async function rolesOfFound(
  tx: Handle,
  text: string,
  attribution: Attribution,
  stamp: Stamp,
): Promise<RoleEntry[]> {
  return [
    ...(await roleEntry(tx, speakerOf(text, attribution), "speaker", attribution.role, stamp)),
    ...(await roleEntry(tx, attribution.relayName, "relay", null, stamp)),
  ];
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|one|another|both|all|some|others?)$/iu;

/** The resolved name; else whoever a pronoun stands for, or the mention itself ("experts and observers"), as they are called there. */
export function speakerOf(text: string, { speaker, role, source }: Attribution): string | null {
  const [mention] = source;
  if (speaker || !mention) return speaker;
  const words = sliceSpan(text, mention).replace(/\s+/gu, " ");
  const called = (PRONOUN.test(words) ? (role ?? "") : words).replace(/^(?:the|an?) /iu, "");
  if (called === "" || called.length > 80) return null;
  return called.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

async function roleEntry(
  tx: Handle,
  name: string | null,
  role: AttributionRole,
  describedAs: string | null,
  stamp: Stamp,
): Promise<RoleEntry[]> {
  if (!name) return [];
  const { id: sourceId } = await findOrAddSource(tx, name, role, stamp);
  const more = describedAs && nameKey(describedAs) !== nameKey(name) ? describedAs : null;
  return [{ sourceId, role, describedAs: more }];
}
