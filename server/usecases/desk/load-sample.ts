/** Loads the sample: four articles in our own words, partly reviewed, through the same use cases that people use. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import type { Handle } from "@/db/database";
import { SAMPLE_PROVENANCE } from "@/server/domain/articles/article";
import { ATTRIBUTION_CHECKS, VERDICTS } from "@/server/domain/claims/claim";
import { STANCES } from "@/server/domain/claims/evidence";
import { RELATION_TYPES } from "@/server/domain/claims/relation";
import type { EventDraft } from "@/server/domain/history/event";
import { type Actor, SAMPLE_ADDRESSES } from "@/server/domain/people/person";
import { RELIABILITIES, SOURCE_KINDS } from "@/server/domain/source";
import { storedPart } from "@/server/ingest/to-look-at";
import { claimsOfArticle, getClaim, spansOf } from "@/server/store/claims/claims";
import { appendEvents } from "@/server/store/history/events";
import { insertPerson } from "@/server/store/people/people";
import { allSourceIds, findByName, markAsSample, sourceParts } from "@/server/store/sources/sources";
import { workers } from "@/server/workers/workers";
import { importArticle } from "../articles/import-article";
import { tagClaim } from "../claims/tag-claim";
import type { Context } from "../define";
import { addEvidence } from "../evidence/change-evidence";
import { linkClaims } from "../relations/change-relations";
import { submitReview } from "../reviews/submit-review";
import { addSource, editSource } from "../sources/change-sources";

const place = z.object({ article: z.string(), quote: z.string() });
type Place = z.infer<typeof place>;

/** Which of the sample's two reviewers did the work. */
const by = z.enum(["Mara", "Tomás"]);

const sampleDesk = z.object({
  reviews: z.array(
    place.extend({
      by,
      verdict: z.enum(VERDICTS),
      attributionCheck: z.enum(ATTRIBUTION_CHECKS),
      reasons: z.string(),
    }),
  ),
  relations: z.array(z.object({ by, a: place, b: place, type: z.enum(RELATION_TYPES), reason: z.string() })),
  evidence: z.array(
    z.object({
      by,
      claim: place,
      stance: z.enum(STANCES),
      title: z.string(),
      url: z.string().nullable(),
      excerpt: z.string().nullish(),
      note: z.string().nullish(),
      reliability: z.enum(RELIABILITIES).nullish(),
      credibility: z.number().int().min(1).max(6).nullish(),
    }),
  ),
  tags: z.array(z.object({ by, claim: place, tags: z.array(z.string()) })),
  sources: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(SOURCE_KINDS),
      description: z.string().nullish(),
      aliases: z.array(z.string()).default([]),
      affiliations: z
        .array(
          z.object({
            role: z.string(),
            organisation: z.string().nullable(),
            since: z.string().nullable(),
            until: z.string().nullable(),
          }),
        )
        .default([]),
      reliability: z.enum(RELIABILITIES).nullish(),
    }),
  ),
});

const FOLDER = "db/sample";
/**
 * The people who review, tag, link and add evidence in the sample. Both are invented; their accounts are disabled, so
 * that nobody can sign in as either.
 */
const REVIEWERS = [
  { name: "Mara Lindqvist (sample)", email: `mara${SAMPLE_ADDRESSES}` },
  { name: "Tomás Adeyemi (sample)", email: `tomas${SAMPLE_ADDRESSES}` },
] as const;

/**
 * Imports the sample as this actor, and applies its reviewers' work. Returns the items for which no claim was found.
 */
export async function loadSample(
  context: Context,
  folder = resolve(process.cwd(), FOLDER),
): Promise<{ missing: string[] }> {
  const desk = sampleDesk.parse(JSON.parse(readFileSync(join(folder, "desk.json"), "utf8")));
  const { database } = context;
  const own = await allSourceIds(database.read);
  const reviewers = await addReviewers(context);
  const missing: string[] = [];
  const as = (name: z.infer<typeof by>): Context => ({
    ...context,
    actor: reviewers.find((one) => one.name.startsWith(name)) ?? null,
  });
  for (const source of desk.sources) await register(as("Mara"), source);
  const articles = await importAll(as("Mara"), folder);
  const claimAt = async (at: Place) => {
    const found = await findClaim(context.database.read, articles.get(at.article) ?? "", at.quote);
    if (!found) missing.push(`${at.article}: ${at.quote}`);
    return found;
  };
  for (const { by, claim, tags } of desk.tags) {
    const id = await claimAt(claim);
    if (id) await tagClaim.execute(as(by), { id, add: tags });
  }
  for (const { article, quote, by, ...judgement } of desk.reviews) {
    const id = await claimAt({ article, quote });
    const claim = id ? await getClaim(context.database.read, id) : null;
    if (claim) await submitReview.execute(as(by), { claimId: claim.id, statement: claim.statement, ...judgement });
  }
  for (const { by, ...relation } of desk.relations) {
    const [a, b] = [await claimAt(relation.a), await claimAt(relation.b)];
    if (a && b) await linkClaims.execute(as(by), { ...relation, a, b });
  }
  for (const { by, claim, ...details } of desk.evidence) {
    const claimId = await claimAt(claim);
    if (claimId) await addEvidence.execute(as(by), { ...details, claimId });
  }
  await logged(context, async (tx) => {
    await markAsSample(tx, own);
    return [{ subjectType: "desk", subjectId: "sample" }];
  });
  return { missing };
}

async function addReviewers(context: Context): Promise<Actor[]> {
  const now = context.now();
  const added = REVIEWERS.map((one) => ({ ...one, id: uuidv7(), role: "reviewer" as const }));
  await logged(context, async (tx) => {
    for (const one of added) await insertPerson(tx, { ...one, passphraseHash: null, createdAt: now, disabledAt: now });
    return added.map(({ id, name }) => ({ subjectType: "person", subjectId: id, note: { name } }));
  });
  return added.map(({ id, name, role }): Actor => ({ kind: "person", id, name, role }));
}

/** Performs one of the sample's own writes, and logs the lines of history that it returns. */
async function logged({ database, actor, now }: Context, work: (tx: Handle) => Promise<EventDraft[]>): Promise<void> {
  await database.write(async (tx) => {
    const lines = await work(tx);
    await appendEvents(tx, lines, { actor, action: "desk.load sample", at: now(), newId: uuidv7 });
  });
}

async function importAll(context: Context, folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of readdirSync(folder)
    .filter((file) => /^\d.*\.md$/u.test(file))
    .sort()) {
    const read = await workers().read(readFileSync(join(folder, name)), { name });
    if (!read.ok) continue;
    const article = { ...storedPart(read.draft), provenance: SAMPLE_PROVENANCE };
    ids.set(name, (await importArticle.execute(context, article)).id);
  }
  return ids;
}

/** Finds the article's claim that contains these words; of several, the shortest. */
async function findClaim(db: Handle, articleId: string, quote: string): Promise<string | null> {
  const claims = await claimsOfArticle(db, articleId);
  const spans = await spansOf(
    db,
    claims.map((claim) => claim.id),
  );
  const holding = claims
    .map(({ id }) => ({
      id,
      words: spans
        .filter((span) => span.claimId === id && span.role === "content")
        .map((span) => span.exact)
        .join(" "),
    }))
    .filter(({ words }) => words.includes(quote))
    .sort((a, b) => a.words.length - b.words.length);
  return holding[0]?.id ?? null;
}

async function register(context: Context, source: z.infer<typeof sampleDesk>["sources"][number]): Promise<void> {
  const known = await findByName(context.database.read, source.name);
  if (!known) {
    await addSource.execute(context, source);
    return;
  }
  const { aliases } = await sourceParts(context.database.read, known.id);
  const details = { ...source, aliases: [...aliases, ...source.aliases] };
  await editSource.execute(context, { id: known.id, version: known.version, details });
}
