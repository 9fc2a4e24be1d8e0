/** The tables as the migration generator reads them for SQLite, and as every query names them on either engine. */
import { sqliteKit } from "./kit";
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
} = defineTables(sqliteKit);
