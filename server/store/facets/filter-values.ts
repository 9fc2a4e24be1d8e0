/** Finds the values to filter by that have no table of their own: publishers, tags and the names of those that claims are about. */
import { asc, isNotNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { articles, claimTags } from "@/db/schema.sqlite";
import type { NameField } from "@/server/domain/claims/claim-filters";
import { wordsInUse } from "../claims/slots";

/** Returns every publisher that an article names. */
async function publishersInUse(db: Handle): Promise<string[]> {
  const { publisher } = articles;
  const rows = await db
    .selectDistinct({ publisher })
    .from(articles)
    .where(isNotNull(publisher))
    .orderBy(asc(publisher));
  return rows.flatMap((row) => row.publisher ?? []);
}

/** Returns every tag that a claim has. */
async function tagsInUse(db: Handle): Promise<string[]> {
  const { tag } = claimTags;
  return (await db.selectDistinct({ tag }).from(claimTags).orderBy(asc(tag))).map((row) => row.tag);
}

/** Looks up the names that each field can be filtered by. */
export const NAMES_IN_USE: Record<NameField, (db: Handle) => Promise<string[]>> = {
  publisher: publishersInUse,
  about: (db) => wordsInUse(db, "about"),
  tag: tagsInUse,
};
