/** Decides which cached answers a change has invalidated. */
import type { Outputs } from "@/server/api/root";
import type { SubjectType } from "@/server/domain/history/subject";
import type { Touched } from "@/server/domain/history/touched";

type Input = { id?: string; claimId?: string; subjectType?: SubjectType; filter?: { about?: readonly string[] } };
/** A procedure by its place in the catalogue, such as "claims.list". */
type ProcedurePath = {
  [Room in keyof Outputs & string]: `${Room}.${keyof Outputs[Room] & string}`;
}[keyof Outputs & string];
type Rule = (touched: Touched, input: Input, data: unknown) => boolean;

const any =
  (...kinds: SubjectType[]): Rule =>
  ({ types }) =>
    types === "all" || kinds.some((kind) => types.includes(kind));
const never: Rule = () => false;

/** Rules by the name of the query; any change invalidates a query without a rule. */
const RULES: Partial<Record<ProcedurePath, Rule>> = {
  "account.get": any("person", "session"),
  "articles.get": (touched, input, data) => any("article", "source")(touched, input, data) || holds(data, touched),
  "articles.list": any("article", "claim", "source"),
  // Whom claims are about is read when their article is compared with others.
  "claims.facets": any("article", "claim", "source", "topic", "relation", "suggestion", "person"),
  "claims.get": (touched, input, data) =>
    any("article", "source", "topic", "relation", "suggestion", "person")(touched, input, data) ||
    touched.claims.includes(input.id ?? "") ||
    isLinked(data, touched),
  "claims.list": (touched, input, data) =>
    any("article", "claim", "source", "topic", "relation", "person")(touched, input, data) ||
    (input.filter?.about !== undefined && any("suggestion")(touched, input, data)),
  "claims.neighbours": any("article", "claim", "source", "topic", "relation"),
  "desk.overview": any("article", "claim", "source", "topic", "relation", "report", "person", "desk"),
  "history.list": (touched, input, data) => {
    if (input.claimId) return any("relation")(touched, input, data) || touched.claims.includes(input.claimId);
    return input.subjectType ? any(input.subjectType)(touched, input, data) : true;
  },
  // Walks the whole history, and runs only at the press of a button.
  "history.verify": never,
  "jobs.get": any("job", "person"),
  "jobs.list": any("job", "person"),
  "models.list": any("model", "person"),
  "people.invitations": any("invitation", "person"),
  "people.list": any("person"),
  "relations.graph": any("relation", "suggestion", "topic", "claim", "source", "article"),
  "relations.learning": any("model", "relation"),
  "relations.list": any("relation", "claim", "source", "article"),
  "relations.suggestions": any("relation", "suggestion", "claim", "source", "article", "desk"),
  "relations.timeline": any("relation", "suggestion", "topic", "claim", "source", "article"),
  "reports.count": any("article", "claim", "source", "topic", "relation", "person"),
  "reports.edition": any("report"),
  "reports.get": any("report"),
  "reports.list": any("report"),
  "reports.preview": any("article", "claim", "source", "topic", "relation", "evidence", "report"),
  "sources.doubtful": any("source", "claim", "article"),
  "sources.get": any("source", "claim", "article", "relation"),
  "sources.list": any("source", "claim", "article"),
  "sources.possibleParents": any("source", "claim", "article"),
  "sources.mayBeSame": any("source", "claim", "article", "person"),
  "statements.get": (touched, input, data) =>
    any("article", "source", "relation", "person")(touched, input, data) ||
    touched.claims.includes(input.id ?? "") ||
    isSighted(data, touched),
  "topics.get": any("topic", "claim", "relation", "article", "person"),
  "topics.list": any("topic", "claim", "relation", "article"),
  "topics.mayBelong": any("topic", "claim", "relation", "suggestion", "source", "article"),
  "topics.suggested": any("topic", "claim", "relation", "suggestion", "article"),
};

/** Returns whether the change invalidates the query with this key and data. */
export function isInvalidated(queryKey: readonly unknown[], data: unknown, touched: Touched): boolean {
  const [path, asked] = queryKey as [string[] | undefined, { input?: Input } | undefined];
  const rule = RULES[(path?.join(".") ?? "") as ProcedurePath];
  return rule ? rule(touched, asked?.input ?? {}, data) : true;
}

/** An article is long: it is refetched only if a claim in it has changed. */
function holds(data: unknown, { claims }: Touched): boolean {
  const article = data as Outputs["articles"]["get"] | undefined;
  return article?.claims.some((claim) => claims.includes(claim.id)) ?? false;
}

/**
 * A claim's answer contains the words of the claims that it is linked to, and the outlets of those behind its origins; and
 * it speaks of its other sightings.
 */
function isLinked(data: unknown, { claims }: Touched): boolean {
  const claim = data as Outputs["claims"]["get"] | undefined;
  if (!claim) return false;
  const linked = [
    ...claim.relations.map(({ other }) => other.id),
    ...claim.origins.flatMap((origin) => origin.claims.map(({ id }) => id)),
    ...claim.sightings,
  ];
  return linked.some((id) => claims.includes(id));
}

function isSighted(data: unknown, { claims }: Touched): boolean {
  const statement = data as Outputs["statements"]["get"] | undefined;
  return statement?.sightings.some(({ id }) => claims.includes(id)) ?? false;
}
