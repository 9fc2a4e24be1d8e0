/** Stores what the desk's decisions on suggested links taught: the features of each suggestion, and the learned weights. */
import { and, count, eq, inArray, isNotNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { claims, linkModels, relations, suggestionFeatures } from "@/db/schema.sqlite";
import type { DecidedLink, LinkWeights } from "@/server/domain/desk/link-learning";

export type LinkModelRow = Omit<typeof linkModels.$inferSelect, "weights">;

/** Keeps what the matching saw in a pair that it suggested; features that are 0 may be missing. */
export async function insertFeatures(tx: Handle, relationId: string, features: DecidedLink["features"]): Promise<void> {
  await tx.insert(suggestionFeatures).values({ relationId, features: JSON.stringify(features) });
}

const DECIDED = ["confirmed", "dismissed"] as const;

/** Returns the suggestions that people decided on, grouped by the article of the claim that came with them. */
export async function decidedPairs(db: Handle): Promise<DecidedLink[]> {
  const rows = await db
    .select({ features: suggestionFeatures.features, state: relations.state, group: claims.articleId })
    .from(suggestionFeatures)
    .innerJoin(relations, eq(relations.id, suggestionFeatures.relationId))
    .innerJoin(claims, eq(claims.id, relations.a))
    .where(inArray(relations.state, DECIDED))
    .orderBy(relations.id);
  return rows.map(({ features, state, group }) => ({
    features: JSON.parse(features) as DecidedLink["features"],
    confirmed: state === "confirmed",
    group,
  }));
}

/** Counts the suggestions that people decided on, and from which can be learned. */
export async function countDecided(db: Handle): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(suggestionFeatures)
    .innerJoin(relations, eq(relations.id, suggestionFeatures.relationId))
    .where(inArray(relations.state, DECIDED));
  return row?.n ?? 0;
}

const { id, weights, decisions, confirmed, rightBefore, rightAfter, learnedBy, learnedAt, adoptedAt, version } =
  linkModels;
const SHOWN = { id, decisions, confirmed, rightBefore, rightAfter, learnedBy, learnedAt, adoptedAt, version };

/** Returns the learned weights in use; null if those that ship are. */
export async function linkModelInUse(db: Handle): Promise<LinkModelRow | null> {
  const [row] = await db.select(SHOWN).from(linkModels).where(isNotNull(adoptedAt)).limit(1);
  return row ?? null;
}

/** Returns the weights themselves; null if those that ship are in use. */
export async function weightsInUse(db: Handle): Promise<LinkWeights | null> {
  const [row] = await db.select({ weights }).from(linkModels).where(isNotNull(adoptedAt)).limit(1);
  return row ? (JSON.parse(row.weights) as LinkWeights) : null;
}

/** Puts learned weights to use, in place of those that were. */
export async function adoptLinkModel(
  tx: Handle,
  { weights: learned, ...row }: Omit<LinkModelRow, "adoptedAt" | "version"> & { weights: LinkWeights },
): Promise<void> {
  const before = await linkModelInUse(tx);
  if (before) await giveUpLinkModel(tx, before.id, before.version);
  await tx.insert(linkModels).values({ ...row, weights: JSON.stringify(learned), adoptedAt: row.learnedAt });
}

/** Takes learned weights out of use. Returns false if they are not at this version. */
export async function giveUpLinkModel(tx: Handle, modelId: string, from: number): Promise<boolean> {
  const changed = await tx
    .update(linkModels)
    .set({ adoptedAt: null, version: from + 1 })
    .where(and(eq(id, modelId), eq(version, from), isNotNull(adoptedAt)))
    .returning({ id });
  return changed.length > 0;
}
