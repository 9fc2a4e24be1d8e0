/** Fills an empty database with a made-up desk, on either engine. */
import { readAddress } from "@/db/address";
import type { Database, Handle } from "@/db/database";
import { migrateDatabase, openDatabase } from "@/db/open";
import {
  articles,
  claimSources,
  claimSpans,
  claims,
  claimTags,
  people,
  reviews,
  sourceAliases,
  sources,
} from "@/db/schema.sqlite";
import { hashText } from "@/server/domain/articles/article";
import { claimRank } from "@/server/domain/claims/claim-rank";
import { nameKey } from "@/server/domain/source";
import { indexWords } from "@/server/store/claims/search";
import { recordDesk } from "@/server/store/proof/record-desk";
import { hashPassphrase } from "@/server/usecases/people/passphrase-hash";
import { type MadeUpArticle, madeUpArticles, madeUpSources, PERSON } from "./made-up";
import { putHistory, putLinks } from "./put-links";

const ARTICLES_AT_ONCE = 50;

/**
 * Migrates the database at this address, fills it with a desk of this many claims, and records the desk in its history.
 */
export async function makeDesk(url: string, claimCount: number): Promise<void> {
  const address = readAddress(url);
  await migrateDatabase(address);
  const database = await openDatabase(address);
  try {
    await putPeopleAndSources(database);
    let waiting: MadeUpArticle[] = [];
    const all: { id: string; title: string }[] = [];
    const put = async () => {
      const batch = waiting;
      waiting = [];
      await database.write((tx) => putArticles(tx, batch));
    };
    for (const article of madeUpArticles(claimCount)) {
      waiting.push(article);
      all.push({ id: article.id, title: article.title });
      if (waiting.length === ARTICLES_AT_ONCE) await put();
    }
    if (waiting.length > 0) await put();
    await putLinks(database, claimCount);
    await putHistory(database, all, claimCount);
    await recordDesk(database, 1);
  } finally {
    await database.close();
  }
}

async function putPeopleAndSources(database: Database): Promise<void> {
  const passphraseHash = await hashPassphrase(PERSON.passphrase);
  const made = madeUpSources();
  await database.write(async (tx) => {
    await tx
      .insert(people)
      .values({ id: "person-1", email: PERSON.email, name: PERSON.name, role: "admin", passphraseHash, createdAt: 1 });
    await tx.insert(sources).values(made.map((source) => ({ ...source, kind: "person" as const, createdAt: 1 })));
    await tx
      .insert(sourceAliases)
      .values(made.map(({ id, name }) => ({ sourceId: id, alias: name, key: nameKey(name) })));
  });
}

async function putArticles(tx: Handle, batch: readonly MadeUpArticle[]): Promise<void> {
  const texts = batch.map((article) => article.claims.map((claim) => claim.statement).join("\n\n"));
  await tx.insert(articles).values(
    batch.map(({ id, title, publisher, day }, i) => {
      const text = texts[i] ?? "";
      return {
        id,
        title,
        publisher,
        publishedOn: day,
        listedOn: day ?? "",
        format: "text" as const,
        text,
        sha256: hashText(text),
        importedAt: 1,
      };
    }),
  );
  const rows = batch.flatMap((article, i) =>
    article.claims.map((claim) => {
      const start = texts[i]?.indexOf(claim.statement) ?? 0;
      const place = { start, end: start + claim.statement.length, rank: claimRank(article.day, claim.ordinal) };
      return { ...claim, ...place, articleId: article.id, publisher: article.publisher };
    }),
  );
  await tx.insert(claims).values(
    rows.map(({ id, ordinal, rank, articleId, publisher, statement, workflow, verdict }) => ({
      ...{ id, ordinal, rank, articleId, publisher, statement, workflow, verdict },
      ...{ quotation: "indirect" as const, attributionCheck: "unchecked" as const, addedAt: 1 },
    })),
  );
  await tx.insert(claimSpans).values(
    rows.map(({ id, statement, start, end }) => ({
      ...{ claimId: id, role: "content" as const, place: 0, start, end, exact: statement, prefix: "", suffix: "" },
    })),
  );
  await tx.insert(claimSources).values(
    rows.map(({ id, rank, source }) => ({
      ...{ claimId: id, rank, role: "speaker" as const, sourceId: `source-${source}` },
    })),
  );
  const tags = rows.flatMap(({ id, rank, tag }) => (tag === null ? [] : [{ claimId: id, rank, tag }]));
  if (tags.length > 0) await tx.insert(claimTags).values(tags);
  const judged = rows.flatMap(({ id, verdict, workflow }) =>
    workflow !== "reviewed" || verdict === null
      ? []
      : [
          {
            id: `review-${id}`,
            claimId: id,
            verdict,
            attributionCheck: "accurate" as const,
            reasons: "",
            by: "person-1",
            at: 1,
          },
        ],
  );
  if (judged.length > 0) await tx.insert(reviews).values(judged);
  await indexWords(
    tx,
    rows.map(({ rank, statement, source }) => ({ rank, statement, quote: statement, names: `Source ${source}` })),
  );
}
