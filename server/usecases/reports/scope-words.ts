/** Describes a report's scope in words, so that a reader knows what was selected and what was left out. */
import type { Handle } from "@/db/database";
import { type CueClass, kindWords } from "@/server/domain/claims/attribution";
import type { Workflow } from "@/server/domain/claims/claim";
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  chosenFields,
  type FilterField,
  NONE,
} from "@/server/domain/claims/claim-filters";
import type { ReportScope } from "@/server/domain/schemas";
import { dayWords } from "@/server/domain/words/day-words";
import { getArticle } from "@/server/store/articles";
import { getSource } from "@/server/store/sources/sources";
import { getTopic } from "@/server/store/topics";

/** Returns one sentence, with names in place of ids. */
export async function scopeWords(db: Handle, scope: ReportScope): Promise<string> {
  if ("claimIds" in scope) return "Claims chosen one by one.";
  const parts = await filterParts(db, scope.filter);
  const { workflow = [] } = scope.filter;
  if (workflow.length === 0)
    return parts.length === 0 ? "Every claim at the desk." : `Claims with ${parts.join("; ")}.`;
  return `Claims that ${wayWords(workflow)}${parts.length === 0 ? "" : `, with ${parts.join("; ")}`}.`;
}

/** The words for each workflow state: what a claim is, or was. */
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

/** Describes what each field except the workflow narrows to, as in "claims with …". */
async function filterParts(db: Handle, filter: ClaimFilter): Promise<string[]> {
  const fields = chosenFields(filter).filter((field) => field !== "workflow");
  const parts = await Promise.all(fields.map((field) => fieldWords(db, field, filter)));
  return parts.filter((part) => part !== "");
}

async function fieldWords(db: Handle, field: FilterField, filter: ClaimFilter): Promise<string> {
  const definition = CLAIM_FILTERS[field];
  const phrase = "phrase" in definition ? definition.phrase : definition.label.toLowerCase();
  const values = [filter[field] ?? []].flat().map(String);
  switch (definition.takes) {
    case "terms":
    case "names":
      return `${phrase}: ${values.map((value) => valueWords(field, value)).join(" or ")}`;
    case "sources":
      return `${phrase}: ${(await namesOf(db, values)).join(" or ")}`;
    case "topics":
      return `${phrase}: ${(await topicNamesOf(db, values)).join(" or ")}`;
    case "article":
      return articleWords(db, values[0] ?? "");
    case "flag":
      return filter[field] ? definition.yes : definition.no;
    case "assignee":
      return "a chosen assignee";
    case "day":
      return `${phrase} ${dayWords(values[0] ?? null)}`;
    case "text":
      return `the ${phrase} “${values[0]}”`;
  }
}

function valueWords(field: FilterField, value: string): string {
  if (value === NONE) return "none yet";
  return field === "kind" ? kindWords(value as CueClass) : value;
}

async function articleWords(db: Handle, id: string): Promise<string> {
  const article = await getArticle(db, id);
  return article ? `the article “${article.title}”` : "";
}

async function namesOf(db: Handle, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => getSource(db, id)));
  return found.flatMap((source) => (source ? [source.name] : []));
}

/** A report may still be about a topic that was deleted, and then has none of its claims. */
async function topicNamesOf(db: Handle, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => getTopic(db, id)));
  return found.flatMap((topic) => (topic ? `“${topic.name}”${topic.removedAt === null ? "" : ", deleted"}` : []));
}
