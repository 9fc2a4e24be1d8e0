/**
 * Tables of claims: the claim, the spans that prove it, the sources and their roles, who its speaker may be, and its tags.
 */
import type { Kit } from "../kit";
import type { ArticleTables } from "./articles";
import { ATTRIBUTION_CHECKS, VERDICTS } from "./judgement";
import type { PeopleTables } from "./people";
import type { SourceTables } from "./sources";

const CUE_CLASSES = [
  "says",
  "denies",
  "accuses",
  "demands",
  "promises",
  "predicts",
  "judges",
  "knows",
  "doubts",
  "believes",
  "intends",
] as const;

export const claimTables = (kit: Kit, { people, articles, sources }: PeopleTables & ArticleTables & SourceTables) => {
  const claims = kit.table(
    "claims",
    {
      id: kit.id("id").primaryKey(),
      /** Increments by one with each claim. */
      ordinal: kit.integer("ordinal").notNull(),
      articleId: kit
        .id("article_id")
        .notNull()
        .references(() => articles.id),
      statement: kit.text("statement").notNull(),
      quotation: kit.oneOf("quotation", ["direct", "indirect", "mixed"]).notNull(),
      /** The speech act that the cue expresses, such as stating, denying or promising. */
      cueClass: kit.oneOf("cue_class", CUE_CLASSES).notNull().default("says"),
      workflow: kit.oneOf("workflow", ["unreviewed", "in review", "reviewed", "ruled", "set aside"]).notNull(),
      /**
       * The desk's current judgement, derived from its reviews or ruling and written with them, so that lists can
       * filter by it.
       */
      verdict: kit.oneOf("verdict", VERDICTS),
      attributionCheck: kit.oneOf("attribution_check", ATTRIBUTION_CHECKS).notNull(),
      asideReason: kit.oneOf("aside_reason", ["not a claim", "out of scope", "extraction fault"]),
      assigneeId: kit.id("assignee_id").references(() => people.id),
      /**
       * The sort key of lists and the claim's rowid in full-text search: derived from the article's date and the
       * ordinal (server/domain/claims/claim-rank.ts). Each table that lists of claims scan has a copy. No claim has 0.
       */
      rank: kit.integer("rank").notNull().default(0),
      /**
       * Copied from the article, so that lists can scan by it. Like the rank, it follows every correction of the
       * article.
       */
      publisher: kit.text("publisher"),
      /** The extractor that found the claim; null if a person added it. */
      engine: kit.text("engine"),
      confidence: kit.real("confidence"),
      addedBy: kit.id("added_by").references(() => people.id),
      addedAt: kit.moment("added_at").notNull(),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [
      kit.uniqueIndex("claims_ordinal").on(t.ordinal),
      kit.uniqueIndex("claims_rank").on(t.rank),
      kit.index("claims_workflow").on(t.workflow, t.rank),
      kit.index("claims_verdict").on(t.verdict, t.rank),
      kit.index("claims_check").on(t.attributionCheck, t.rank),
      kit.index("claims_quotation").on(t.quotation, t.rank),
      kit.index("claims_cue_class").on(t.cueClass, t.rank),
      kit.index("claims_publisher").on(t.publisher, t.rank),
      kit.index("claims_article").on(t.articleId, t.rank),
      kit.index("claims_article_workflow").on(t.articleId, t.workflow),
      kit.index("claims_assignee").on(t.assigneeId, t.rank),
    ],
  );
  const claimSpans = kit.table(
    "claim_spans",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      role: kit.oneOf("role", ["source", "cue", "content", "relay"]).notNull(),
      place: kit.integer("place").notNull(),
      start: kit.integer("start").notNull(),
      end: kit.integer("end").notNull(),
      exact: kit.text("exact").notNull(),
      prefix: kit.text("prefix").notNull(),
      suffix: kit.text("suffix").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.claimId, t.role, t.place] })],
  );
  const claimSources = kit.table(
    "claim_sources",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      sourceId: kit
        .id("source_id")
        .notNull()
        .references(() => sources.id),
      role: kit.oneOf("role", ["speaker", "relay"]).notNull(),
      /** How the article describes the source here ("UK Foreign Secretary"). */
      describedAs: kit.text("described_as"),
      /**
       * How a name in the article was resolved to this source; null if a person chose it, or in rows older than this
       * column.
       */
      resolvedBy: kit.oneOf("resolved_by", ["name", "alias", "role"]),
      /** Copied from the claim. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [
      kit.primaryKey({ columns: [t.claimId, t.role, t.sourceId] }),
      kit.index("claim_sources_source").on(t.sourceId, t.role, t.rank),
    ],
  );
  const claimCandidates = kit.table(
    "claim_candidates",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      /** From 0; the likeliest comes first. */
      place: kit.integer("place").notNull(),
      /** As the article has it. */
      name: kit.text("name").notNull(),
      /** What the name meant in the register when the claim was found; null if the register did not know it. */
      sourceId: kit.id("source_id").references(() => sources.id),
      /** Copied from the claim. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.claimId, t.place] }), kit.index("claim_candidates_rank").on(t.rank, t.place)],
  );
  const claimTags = kit.table(
    "claim_tags",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      tag: kit.text("tag").notNull(),
      /** Copied from the claim. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.claimId, t.tag] }), kit.index("claim_tags_tag").on(t.tag, t.rank)],
  );
  return { claims, claimSpans, claimSources, claimCandidates, claimTags };
};

export type ClaimTables = ReturnType<typeof claimTables>;
