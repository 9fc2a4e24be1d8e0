/** A claim filter as conditions on rows, one for each facet, so that a facet can be counted without itself. */

import { and, eq, gte, inArray, isNull, lte, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Engine } from "../../db/address";
import { articles, claimSources, claims, claimTags, relations } from "../../db/schema.sqlite";
import { MIND_CLASSES } from "../domain/attribution";
import type { Verdict } from "../domain/claim";
import type { ClaimFilter } from "../domain/schemas";
import { searchTerms } from "../domain/search-words";
import { matches } from "./search";

/** The facets of the claims list; "rest" is what narrows but is not counted. */
export type FacetName =
  | "workflow"
  | "verdict"
  | "check"
  | "quotation"
  | "kind"
  | "speaker"
  | "relay"
  | "publisher"
  | "tag"
  | "assignee"
  | "contested"
  | "rest";

type Conditions = Record<FacetName, SQL | undefined>;

/** Whether a confirmed contradiction touches the claim. */
export const isContested = sql`exists (select 1 from ${relations} where ${relations.type} = 'contradicts' and ${relations.state} = 'confirmed' and (${relations.a} = ${claims.id} or ${relations.b} = ${claims.id}))`;

/** The conditions of a filter on this engine; `me` is the id that "me" stands for. */
export function conditionsOf(engine: Engine, filter: ClaimFilter, me: string | null): Conditions {
  return {
    workflow: given(filter.workflow, (values) => inArray(claims.workflow, values)),
    verdict: given(filter.verdict, verdictCondition),
    check: given(filter.check, (values) => inArray(claims.attributionCheck, values)),
    quotation: given(filter.quotation, (values) => inArray(claims.quotation, values)),
    kind: given(filter.kind, (values) => inArray(claims.cueClass, values)),
    speaker: given(filter.speaker, (ids) => playedBy("speaker", ids)),
    relay: given(filter.relay, (ids) => playedBy("relay", ids)),
    publisher: given(
      filter.publisher,
      (names) =>
        sql`${claims.articleId} in (select ${articles.id} from ${articles} where ${inArray(articles.publisher, names)})`,
    ),
    tag: given(
      filter.tag,
      (tags) =>
        sql`${claims.id} in (select ${claimTags.claimId} from ${claimTags} where ${inArray(claimTags.tag, tags)})`,
    ),
    assignee: assigneeCondition(filter.assignee, me),
    contested: filter.contested === undefined ? undefined : filter.contested ? isContested : sql`not ${isContested}`,
    rest: and(
      filter.statements === undefined ? undefined : kindCondition(filter.statements),
      filter.article ? eq(claims.articleId, filter.article) : undefined,
      filter.since ? gte(claims.datedOn, filter.since) : undefined,
      filter.until ? and(lte(claims.datedOn, filter.until), sql`${claims.datedOn} <> ''`) : undefined,
      wordsCondition(engine, filter.q),
    ),
  };
}

/** All conditions together, but for the facet named. */
export function allBut(conditions: Conditions, left?: FacetName): SQL | undefined {
  return and(...Object.entries(conditions).flatMap(([name, condition]) => (name === left ? [] : [condition])));
}

function given<T>(values: T[] | undefined, condition: (values: T[]) => SQL | undefined): SQL | undefined {
  return values && values.length > 0 ? condition(values) : undefined;
}

/** Statements, or what is thought and intended. Most claims are statements, so that lists find them by walking along the dates. */
function kindCondition(statements: boolean): SQL {
  return (statements ? notInArray : inArray)(claims.cueClass, [...MIND_CLASSES]);
}

function verdictCondition(values: (Verdict | "none")[]): SQL | undefined {
  const named = values.filter((value) => value !== "none");
  return or(
    named.length > 0 ? inArray(claims.verdict, named) : undefined,
    values.includes("none") ? isNull(claims.verdict) : undefined,
  );
}

function playedBy(role: "speaker" | "relay", ids: string[]): SQL {
  return sql`${claims.id} in (select ${claimSources.claimId} from ${claimSources} where ${claimSources.role} = ${role} and ${inArray(claimSources.sourceId, ids)})`;
}

function assigneeCondition(assignee: string | undefined, me: string | null): SQL | undefined {
  if (assignee === undefined) return undefined;
  if (assignee === "nobody") return isNull(claims.assigneeId);
  return eq(claims.assigneeId, assignee === "me" ? (me ?? "") : assignee);
}

function wordsCondition(engine: Engine, q: string | undefined): SQL | undefined {
  if (!q?.trim()) return undefined;
  const terms = searchTerms(q);
  return terms.length > 0 ? matches(engine, terms) : sql`0 = 1`;
}
