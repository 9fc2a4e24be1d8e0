/** A report's scope in words, so that a reader knows what was chosen and what was left out. */
import type { Handle } from "@/db/database";
import type { Workflow } from "@/server/domain/claims/claim";
import { type ClaimFilter, noFieldLeft, type ReportScope } from "@/server/domain/schemas";
import { getArticle } from "@/server/store/articles";
import { getSource } from "@/server/store/sources/sources";

/** One sentence, with names in place of ids. */
export async function scopeWords(db: Handle, scope: ReportScope): Promise<string> {
  if ("claimIds" in scope) return "Claims chosen one by one.";
  const parts = await filterParts(db, scope.filter);
  const { workflow = [] } = scope.filter;
  if (workflow.length === 0)
    return parts.length === 0 ? "Every claim at the desk." : `Claims with ${parts.join("; ")}.`;
  return `Claims that ${wayWords(workflow)}${parts.length === 0 ? "" : `, with ${parts.join("; ")}`}.`;
}

/** What a claim was, or is, at each step of its way. */
const STEPS: Record<Workflow, ["are" | "were", string]> = {
  unreviewed: ["are", "unreviewed"],
  "in review": ["are", "in review"],
  reviewed: ["were", "reviewed"],
  ruled: ["were", "ruled on"],
  "set aside": ["were", "set aside"],
};

/** "are in review or were reviewed or ruled on" */
function wayWords(workflow: readonly Workflow[]): string {
  const of = (verb: "are" | "were") => workflow.map((one) => STEPS[one]).filter(([own]) => own === verb);
  const clauses = (["are", "were"] as const).flatMap((verb) => {
    const steps = of(verb).map(([, words]) => words);
    return steps.length === 0 ? [] : [`${verb} ${steps.join(" or ")}`];
  });
  return clauses.join(" or ");
}

async function filterParts(db: Handle, filter: ClaimFilter): Promise<string[]> {
  const {
    workflow: _,
    verdict,
    check,
    quotation,
    kind,
    statements,
    speaker,
    relay,
    publisher,
    tag,
    ...others
  } = filter;
  const { q, article: articleId, assignee, contested, since, until, ...rest } = others;
  noFieldLeft(rest);
  const article = articleId ? await getArticle(db, articleId) : null;
  const listed: [string, readonly string[] | undefined][] = [
    ["verdict", verdict?.map((value) => (value === "none" ? "none yet" : value))],
    ["attribution check", check],
    ["quotation", quotation],
    ["kind", kind],
    ["speaker", await namesOf(db, speaker)],
    ["relay", await namesOf(db, relay)],
    ["publisher", publisher],
    ["tag", tag],
  ];
  return [
    ...listed.flatMap(([name, values]) => (values && values.length > 0 ? [`${name}: ${values.join(" or ")}`] : [])),
    ...(q ? [`the words “${q}”`] : []),
    ...(article ? [`the article “${article.title}”`] : []),
    ...(statements === undefined ? [] : [statements ? "statements only" : "thoughts and intentions only"]),
    ...(contested === undefined ? [] : [contested ? "a confirmed contradiction" : "no confirmed contradiction"]),
    ...(assignee ? ["a chosen assignee"] : []),
    ...(since ? [`a date from ${since}`] : []),
    ...(until ? [`a date until ${until}`] : []),
  ];
}

async function namesOf(db: Handle, ids: readonly string[] | undefined): Promise<string[] | undefined> {
  if (!ids) return undefined;
  const found = await Promise.all(ids.map((id) => getSource(db, id)));
  return found.flatMap((source) => (source ? [source.name] : []));
}
