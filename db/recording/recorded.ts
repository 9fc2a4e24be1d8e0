/** Lists what the history proves: every table but a few, in groups of rows that are created and changed together. */
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import {
  affiliations,
  articles,
  claimCandidates,
  claimReviewers,
  claimSources,
  claimSpans,
  claims,
  claimTags,
  claimTopics,
  comments,
  editions,
  evidence,
  invitations,
  linkModels,
  models,
  parentDismissals,
  people,
  proposals,
  relations,
  reports,
  reviews,
  rulings,
  settings,
  slotCorrections,
  sourceAliases,
  sourceDistinctions,
  sources,
  sourceTags,
  topicDismissals,
  topics,
} from "../schema.sqlite";

/** A table and the column that holds the id of a row's group. */
export type RecordedTable = {
  table: SQLiteTable;
  of: SQLiteColumn;
  /** Columns derived from others; they are recomputed instead of being recorded. */
  derived?: readonly SQLiteColumn[];
};

/**
 * The tables of each group, by the group's kind. These are not recorded: sessions, throttled attempts and the list of
 * refusals, which come and go without a line of history; drafts, which are not articles yet; and jobs with their items
 * and the queue of articles to compare, which are leases and counters: what a job did is in the lines of the articles
 * that it changed. Nor is what claims say, which is read from their articles, while what people corrected in it is
 * recorded; nor what the matching saw in the pairs that it suggested, from which nothing but weights are learned.
 */
const RECORDED = {
  person: [{ table: people, of: people.id }],
  invitation: [{ table: invitations, of: invitations.id }],
  setting: [{ table: settings, of: settings.id }],
  article: [{ table: articles, of: articles.id, derived: [articles.listedOn] }],
  "article's proposals": [{ table: proposals, of: proposals.articleId }],
  source: [
    { table: sources, of: sources.id },
    { table: sourceAliases, of: sourceAliases.sourceId },
    { table: affiliations, of: affiliations.sourceId },
    { table: sourceTags, of: sourceTags.sourceId },
    { table: sourceDistinctions, of: sourceDistinctions.a },
    { table: parentDismissals, of: parentDismissals.sourceId },
  ],
  claim: [
    { table: claims, of: claims.id, derived: [claims.rank, claims.publisher] },
    { table: claimSpans, of: claimSpans.claimId },
    { table: claimSources, of: claimSources.claimId, derived: [claimSources.rank] },
    { table: claimCandidates, of: claimCandidates.claimId, derived: [claimCandidates.rank] },
    { table: claimTags, of: claimTags.claimId, derived: [claimTags.rank] },
    { table: slotCorrections, of: slotCorrections.claimId },
    { table: reviews, of: reviews.claimId },
    { table: rulings, of: rulings.claimId },
    { table: comments, of: comments.claimId },
    { table: claimReviewers, of: claimReviewers.claimId },
  ],
  topic: [
    { table: topics, of: topics.id },
    { table: claimTopics, of: claimTopics.topicId, derived: [claimTopics.rank] },
    { table: topicDismissals, of: topicDismissals.topicId },
  ],
  relation: [{ table: relations, of: relations.id, derived: [relations.aRank, relations.bRank] }],
  evidence: [{ table: evidence, of: evidence.id, derived: [evidence.rank] }],
  report: [{ table: reports, of: reports.id }],
  edition: [{ table: editions, of: editions.id }],
  model: [{ table: models, of: models.id }],
  "link model": [{ table: linkModels, of: linkModels.id }],
} as const satisfies Record<string, readonly RecordedTable[]>;

export type RecordedKind = keyof typeof RECORDED;

export const RECORDED_KINDS = Object.keys(RECORDED) as RecordedKind[];

/** Returns the tables of a kind. */
export function tablesOf(kind: RecordedKind): readonly RecordedTable[] {
  return RECORDED[kind];
}
