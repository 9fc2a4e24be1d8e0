/** The tables on SQLite, as the migration generator and the store read them. */
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
  claims,
  claimSpans,
  claimSources,
  claimTags,
  reviews,
  rulings,
  comments,
  relations,
  evidence,
  reports,
  editions,
  events,
} = defineTables(sqliteKit);
