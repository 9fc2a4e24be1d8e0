/** The tables on PostgreSQL, for its migration generator alone: queries are written with those of `schema.sqlite.ts`. */
import { pgKit } from "./kit.pg";
import { defineTables } from "./tables/define";

export const {
  people,
  sessions,
  invitations,
  attempts,
  settings,
  articles,
  sources,
  sourceAliases,
  affiliations,
  sourceTags,
  sourceDistinctions,
  claims,
  claimSpans,
  claimSources,
  claimTags,
  reviews,
  rulings,
  comments,
  claimReviewers,
  relations,
  evidence,
  reports,
  editions,
  models,
  proposals,
  jobs,
  jobItems,
  events,
} = defineTables(pgKit);
