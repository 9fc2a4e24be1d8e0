/** Importing an article: the text is kept once, and its attributed claims are extracted with the spans that prove them. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { ARTICLE_FORMATS, hashText } from "../../domain/article";
import type { Attribution } from "../../domain/attribution";
import { Refusal } from "../../domain/refusal";
import { day, line, prose, webAddress } from "../../domain/schemas";
import { type AttributionRole, nameKey } from "../../domain/source";
import { sliceSpan } from "../../domain/span";
import { plainStatement } from "../../domain/statement";
import { ENGINE, extractAttributions } from "../../extraction/extract";
import { normaliseText } from "../../ingest/normalise";
import { MAX_ARTICLE_BYTES } from "../../ingest/read-article";
import { findByHash, insertArticle } from "../../store/articles";
import { insertClaim, type RoleEntry } from "../../store/claims";
import { findOrAddSource } from "../../store/sources";
import { changing } from "../define";

const blank = z.literal("").transform(() => null);

/** What is said about an article, and may be corrected later. */
export const articleDetails = {
  title: line(300).min(1, "Give the article a title."),
  publisher: z.union([blank, line(200)]).nullable(),
  url: z.union([blank, webAddress]).nullable(),
  publishedOn: z.union([blank, day]).nullable(),
};

const articleInput = z.object({
  title: articleDetails.title,
  publisher: articleDetails.publisher.default(null),
  url: articleDetails.url.default(null),
  publishedOn: articleDetails.publishedOn.default(null),
  text: z.string(),
  format: z.enum(ARTICLE_FORMATS).default("text"),
  provenance: prose(2000).nullable().default(null),
});

type Prepared = { text: string; sha256: string; attributions: Attribution[] };

/** Imports one article. The same text twice is answered with the article that is already here. */
export const importArticle = changing({
  action: "article.import",
  input: articleInput,
  prepare: async ({ input, db }): Promise<Prepared> => {
    if (Buffer.byteLength(input.text, "utf8") > MAX_ARTICLE_BYTES) {
      throw new Refusal(
        "too large",
        "This text is larger than 2 MB. Split it, or import only the part that holds the article.",
      );
    }
    const text = normaliseText(input.text);
    if (text === "") throw new Refusal("invalid", "This article has no text.", { field: "text" });
    const sha256 = hashText(text);
    const known = await findByHash(db, sha256);
    return { text, sha256, attributions: known ? [] : extractAttributions(text) };
  },
  run: async ({ input, tx, actor, now, newId, log, prepared }) => {
    const { text, sha256, attributions } = prepared;
    const known = await findByHash(tx, sha256);
    if (known) return { id: known.id, title: known.title, claims: 0, outcome: "already here" as const };
    const articleId = newId();
    const { title, publisher, url, publishedOn, format, provenance } = input;
    await insertArticle(tx, {
      id: articleId,
      title,
      publisher,
      url,
      publishedOn,
      format,
      provenance,
      text,
      sha256,
      importedBy: actor?.id ?? null,
      importedAt: now,
    });
    const article = { id: articleId, text, datedOn: publishedOn ?? "" };
    for (const attribution of attributions) await addExtracted(tx, article, attribution, { newId, now });
    log({
      subjectType: "article",
      subjectId: articleId,
      note: { title, sha256, claims: attributions.length, engine: ENGINE },
    });
    return { id: articleId, title, claims: attributions.length, outcome: "imported" as const };
  },
});

type Stamp = { newId: () => string; now: number };

async function addExtracted(
  tx: Handle,
  article: { id: string; text: string; datedOn: string },
  attribution: Attribution,
  stamp: Stamp,
): Promise<void> {
  const { source, cue, content, relay, quotation, confidence } = attribution;
  const roles = [
    ...(await roleEntry(tx, speakerOf(article.text, attribution), "speaker", attribution.role, stamp)),
    ...(await roleEntry(tx, attribution.relayName, "relay", null, stamp)),
  ];
  const claim = {
    id: stamp.newId(),
    articleId: article.id,
    statement: plainStatement(article.text, content, quotation),
    quotation,
    workflow: "unreviewed" as const,
    attributionCheck: "unchecked" as const,
    datedOn: article.datedOn,
    engine: ENGINE,
    confidence,
    addedAt: stamp.now,
  };
  await insertClaim(tx, claim, { text: article.text, spans: { source, cue, content, relay }, roles });
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|one|another|both|all|some|others?)$/iu;

/** The resolved name; else whoever a pronoun stands for, or the mention itself ("experts and observers"), as they are called there. */
function speakerOf(text: string, { speaker, role, source }: Attribution): string | null {
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
