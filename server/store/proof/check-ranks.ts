/**
 * Verifies the sort keys of lists: an article's day, a claim's rank, and the copies of it and of the publisher, follow
 * from the article.
 */
import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle } from "@/db/database";
import {
  articles,
  claimCandidates,
  claimSlots,
  claimSources,
  claims,
  claimTags,
  claimTopics,
  evidence,
  relations,
} from "@/db/schema.sqlite";
import { claimRank, ordinalOf } from "@/server/domain/claims/claim-rank";
import { listedOn } from "../articles";
import { batchesOf } from "../batches";
import { claimsOfArticle } from "../claims/claims";

type Found = { checked: number; faults: string[] };

/** Returns how many claims were checked, and a sentence for each that a list would show in the wrong place. */
export async function checkRanks(db: Handle): Promise<Found> {
  const found: Found = { checked: 0, faults: [] };
  for await (const batch of batchesOf(db, articles)) {
    for (const { id, publishedOn, publisher, importedAt, ...article } of batch) {
      if (article.listedOn !== listedOn(publishedOn, importedAt))
        found.faults.push(`Article ${id} is not listed under its own date.`);
      for (const claim of await claimsOfArticle(db, id)) {
        found.checked += 1;
        const place = claimRank(publishedOn, claim.ordinal);
        if (claim.rank !== place || ordinalOf(claim.rank) !== claim.ordinal || claim.publisher !== publisher)
          found.faults.push(`Claim ${claim.id} is not listed under its article's date and publisher.`);
      }
    }
  }
  for (const [name, table, copies] of COPIES) {
    for (const { id } of await strays(db, table, copies))
      found.faults.push(`Claim ${id} has ${name} listed elsewhere.`);
  }
  return found;
}

/** The tables that copy ranks, and the condition that a copy differs from the claim's rank. */
const COPIES: [string, SQLiteTable, SQL][] = [
  ["a source", claimSources, sql`${claimSources.claimId} = ${claims.id} and ${claimSources.rank} <> ${claims.rank}`],
  [
    "a candidate",
    claimCandidates,
    sql`${claimCandidates.claimId} = ${claims.id} and ${claimCandidates.rank} <> ${claims.rank}`,
  ],
  ["a tag", claimTags, sql`${claimTags.claimId} = ${claims.id} and ${claimTags.rank} <> ${claims.rank}`],
  ["a topic", claimTopics, sql`${claimTopics.claimId} = ${claims.id} and ${claimTopics.rank} <> ${claims.rank}`],
  ["evidence", evidence, sql`${evidence.claimId} = ${claims.id} and ${evidence.rank} <> ${claims.rank}`],
  ["a slot", claimSlots, sql`${claimSlots.claimId} = ${claims.id} and ${claimSlots.rank} <> ${claims.rank}`],
  ["a link", relations, sql`${relations.a} = ${claims.id} and ${relations.aRank} <> ${claims.rank}`],
  ["a link", relations, sql`${relations.b} = ${claims.id} and ${relations.bRank} <> ${claims.rank}`],
];

function strays(db: Handle, table: SQLiteTable, differs: SQL) {
  return db
    .selectDistinct({ id: sql<string>`${claims.id}` })
    .from(table)
    .innerJoin(claims, differs);
}
