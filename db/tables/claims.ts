/** Tables of claims: the claim, the spans that prove it, who plays which role in it, and its tags. */
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
      /** Counts up by one. */
      ordinal: kit.integer("ordinal").notNull(),
      articleId: kit
        .id("article_id")
        .notNull()
        .references(() => articles.id),
      statement: kit.text("statement").notNull(),
      quotation: kit.oneOf("quotation", ["direct", "indirect", "mixed"]).notNull(),
      /** What the cue does with the words. */
      cueClass: kit.oneOf("cue_class", CUE_CLASSES).notNull().default("says"),
      workflow: kit.oneOf("workflow", ["unreviewed", "in review", "reviewed", "ruled", "set aside"]).notNull(),
      /** Where the desk stands because of its reviews or ruling; written with them, so that lists can filter by it. */
      verdict: kit.oneOf("verdict", VERDICTS),
      attributionCheck: kit.oneOf("attribution_check", ATTRIBUTION_CHECKS).notNull(),
      asideReason: kit.oneOf("aside_reason", ["not a claim", "out of scope", "extraction fault"]),
      assigneeId: kit.id("assignee_id").references(() => people.id),
      /**
       * What lists sort by, and what full-text search knows the claim by: made of the article's date and the ordinal
       * (server/domain/claims/claim-rank.ts). Each table by which claims are listed has a copy. 0 is none that a claim has.
       */
      rank: kit.integer("rank").notNull().default(0),
      /** The article's, so that lists can walk along it. Follows every correction of the article, as the rank does. */
      publisher: kit.text("publisher"),
      /** The engine that found it; null when a person added it. */
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
      /** How the article describes them there ("UK Foreign Secretary"). */
      describedAs: kit.text("described_as"),
      /** By what a name in the article led to this source; null where a person chose it, or before it was kept. */
      resolvedBy: kit.oneOf("resolved_by", ["name", "alias", "role"]),
      /** The claim's. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [
      kit.primaryKey({ columns: [t.claimId, t.role, t.sourceId] }),
      kit.index("claim_sources_source").on(t.sourceId, t.role, t.rank),
    ],
  );
  const claimTags = kit.table(
    "claim_tags",
    {
      claimId: kit
        .id("claim_id")
        .notNull()
        .references(() => claims.id),
      tag: kit.text("tag").notNull(),
      /** The claim's. */
      rank: kit.integer("rank").notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.claimId, t.tag] }), kit.index("claim_tags_tag").on(t.tag, t.rank)],
  );
  return { claims, claimSpans, claimSources, claimTags };
};

export type ClaimTables = ReturnType<typeof claimTables>;
