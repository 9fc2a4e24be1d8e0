/**
 * Turns extracted attributions into claims: their spans, their statements, their speakers and relays in the register,
 * and who the speaker may be where that is open.
 */
import type { Handle } from "@/db/database";
import { type Span, sliceSpan } from "@/server/domain/articles/span";
import type { StoredAttribution } from "@/server/domain/claims/attribution";
import type { Candidate } from "@/server/domain/claims/candidates";
import { plainStatement } from "@/server/domain/claims/statement";
import { type AttributionRole, nameKey, type ResolvedBy } from "@/server/domain/source";
import type { TextLanguage } from "@/server/domain/words/language";
import { languageOf } from "@/server/languages/languages";
import { inChunks } from "@/server/store/chunked";
import { setCandidates } from "@/server/store/claims/candidates";
import type { RoleEntry } from "@/server/store/claims/claims";
import { type BackedClaim, type ClaimedArticle, insertClaims } from "@/server/store/claims/new-claims";
import { type ArticleOfName, findOrAddSource, resolveSource } from "@/server/store/sources/resolve-source";

type Stamp = { newId: () => string; now: number };
type InLanguage = { language: string | null };
type OfArticle = Stamp & { article: ArticleOfName & InLanguage };

/** The number of claims added before yielding to other requests: each is a dozen rows. */
const PART = 50;

/** Adds an article's claims in order, under the name of the extractor that found them. */
export async function addExtracted(
  tx: Handle,
  article: ClaimedArticle & ArticleOfName & InLanguage,
  attributions: readonly StoredAttribution[],
  stamp: Stamp & { engine: string },
): Promise<{ id: string; statement: string }[]> {
  const register = registerOf(tx, { ...stamp, article });
  const added: { id: string; statement: string }[] = [];
  for await (const some of inChunks(attributions, PART)) {
    const part: BackedClaim[] = [];
    for (const attribution of some) part.push(await backedClaim(article, attribution, register, stamp));
    await insertClaims(tx, article, part);
    added.push(...part.map(({ claim: { id, statement } }) => ({ id, statement })));
  }
  // Last, because a candidate may be in the register only since a later claim named them.
  for (const [place, { id }] of added.entries()) {
    const candidates = await candidatesIn(tx, attributions[place], article);
    if (candidates.length > 0) await setCandidates(tx, id, candidates);
  }
  return added;
}

/** Returns who the speaker may be, with the sources that the register knows; nobody if the attribution names one. */
export async function candidatesIn(
  db: Handle,
  attribution: StoredAttribution | undefined,
  article: ArticleOfName,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const name of attribution && isOpen(attribution) ? attribution.candidates : [])
    found.push({ name, sourceId: (await resolveSource(db, name, article))?.id ?? null });
  return found;
}

/** Returns whether the article leaves open who of several said it. */
function isOpen({ speakers, candidates }: StoredAttribution): boolean {
  return speakers.length === 0 && candidates.length > 0;
}

async function backedClaim(
  article: ClaimedArticle & InLanguage,
  attribution: StoredAttribution,
  register: Register,
  { newId, now, engine }: Stamp & { engine: string },
): Promise<BackedClaim> {
  const { source, cue, content, relay, quotation, cueClass, confidence } = attribution;
  const language = languageOf(article.language);
  const claim = {
    id: newId(),
    statement: statementOf(article.text, attribution, language),
    quotation,
    cueClass,
    workflow: "unreviewed" as const,
    attributionCheck: "unchecked" as const,
    engine,
    confidence,
    addedAt: now,
  };
  const roles = await castOf(article.text, attribution, language, register);
  return { claim, spans: { source, cue, content, relay }, roles };
}

/** Returns the statement that the extractor made, or a plain one of an attribution that has none. */
export function statementOf(text: string, attribution: StoredAttribution, language: TextLanguage | null): string {
  return attribution.statement ?? plainStatement(text, attribution, language);
}

/** Resolves a name to a source, and says how it matched; adds the name to the register if it is unknown. */
type Register = (name: string, role: AttributionRole) => Promise<{ id: string; by: ResolvedBy }>;

/** Looks up each name once: an article has few names, and many claims by each. */
function registerOf(tx: Handle, of: OfArticle): Register {
  const known = new Map<string, Awaited<ReturnType<Register>>>();
  return async (name, role) => {
    const found = known.get(nameKey(name)) ?? (await findOrAddSource(tx, name, role, of));
    known.set(nameKey(name), found);
    return found;
  };
}

/** Returns who plays which role in the attribution; adds names that the register does not know. */
export async function rolesOfFound(
  tx: Handle,
  text: string,
  attribution: StoredAttribution,
  of: OfArticle,
): Promise<RoleEntry[]> {
  return castOf(text, attribution, languageOf(of.article.language), registerOf(tx, of));
}

async function castOf(
  text: string,
  attribution: StoredAttribution,
  language: TextLanguage | null,
  register: Register,
): Promise<RoleEntry[]> {
  const role = withoutWhose(attribution.role ?? "", language);
  const speakers: RoleEntry[] = [];
  for (const name of speakersOf(text, attribution, language))
    speakers.push(...(await roleEntry(name, "speaker", role, register)));
  return [...once(speakers), ...(await roleEntry(attribution.relayName, "relay", "", register))];
}

/** Two names may be one source by the register. */
function once(entries: readonly RoleEntry[]): RoleEntry[] {
  return entries.filter(({ sourceId }, at) => entries.findIndex((one) => one.sourceId === sourceId) === at);
}

/**
 * Returns the resolved names; otherwise the words that a pronoun stands for, or the mention itself ("experts and
 * observers"), as the article has it. Nobody is named where the article leaves open who of several it is.
 */
export function speakersOf(
  text: string,
  attribution: StoredAttribution,
  language: TextLanguage | null,
): readonly string[] {
  const { speakers, role, source } = attribution;
  if (speakers.length > 0 || isOpen(attribution)) return speakers;
  const called = calledBy(text, role, source, language);
  return called === null ? [] : [called];
}

function calledBy(
  text: string,
  role: string | null,
  [mention]: readonly Span[],
  language: TextLanguage | null,
): string | null {
  if (!mention) return null;
  const words = sliceSpan(text, mention).replace(/\s+/gu, " ");
  const called = withoutWhose(language?.mentions.isPronoun(words) ? (role ?? "") : words, language);
  if (called === "" || called.length > 80) return null;
  return called.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function withoutWhose(words: string, language: TextLanguage | null): string {
  return language?.mentions.withoutWhose(words) ?? words;
}

async function roleEntry(
  name: string | null,
  role: AttributionRole,
  called: string,
  register: Register,
): Promise<RoleEntry[]> {
  if (!name) return [];
  const more = nameKey(called) === nameKey(name) || called === "" ? null : called;
  const { id, by } = await register(name, role);
  return [{ sourceId: id, role, describedAs: more, resolvedBy: by }];
}
