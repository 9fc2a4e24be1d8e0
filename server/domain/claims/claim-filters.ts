/**
 * The table of claim filters: defines every field by which claims can be chosen, once. Everything that filters follows
 * from it.
 */
import { type FilterDefinition, type FilterOf, isChosen } from "../filters";
import { CUE_CLASSES, QUOTATIONS } from "./attribution";
import { ATTRIBUTION_CHECKS, VERDICTS, WORKFLOWS } from "./claim";

/** The choice "no value", for fields that allow choosing it. */
export const NONE = "none";

type Definition = FilterDefinition & {
  /** The column of the claims table that holds the value. */
  column?: string;
  /** A claim may have several values. */
  several?: true;
  /**
   * The field reveals how a claim was judged, so it must not find claims for people to whom their reviews are closed.
   */
  judgement?: true;
  /** A flag whose claims are counted beside the list. */
  counted?: true;
  /** What a flag is called where people may choose the claims that do not have it. */
  without?: string;
};

/** In the order in which screens list the fields. */
export const CLAIM_FILTERS = {
  q: { takes: "text", label: "Words" },
  contested: {
    takes: "flag",
    label: "Contested",
    counted: true,
    yes: "a confirmed contradiction",
    no: "no confirmed contradiction",
  },
  unsure: {
    takes: "flag",
    label: "Speaker not sure",
    counted: true,
    yes: "a speaker left open",
    no: "no speaker left open",
  },
  evidence: {
    takes: "flag",
    label: "With evidence",
    without: "Without evidence",
    counted: true,
    yes: "evidence",
    no: "no evidence",
  },
  statements: {
    takes: "flag",
    label: "Statements only",
    yes: "statements only",
    no: "thoughts and intentions only",
  },
  assignee: { takes: "assignee", label: "Assigned to", column: "assigneeId" },
  article: { takes: "article", label: "Article", column: "articleId" },
  workflow: { takes: "terms", terms: WORKFLOWS, label: "Workflow", column: "workflow" },
  verdict: { takes: "terms", terms: [...VERDICTS, NONE], label: "Verdict", column: "verdict", judgement: true },
  speaker: { takes: "sources", label: "Speaker", several: true },
  relay: { takes: "sources", label: "Relayed by", phrase: "relay", several: true },
  check: {
    takes: "terms",
    terms: ATTRIBUTION_CHECKS,
    label: "Did they say it?",
    phrase: "attribution check",
    column: "attributionCheck",
    judgement: true,
  },
  kind: { takes: "terms", terms: CUE_CLASSES, label: "Kind", column: "cueClass" },
  quotation: { takes: "terms", terms: QUOTATIONS, label: "Quotation", column: "quotation" },
  publisher: { takes: "names", label: "Publisher", column: "publisher" },
  about: { takes: "names", label: "About", phrase: "subject", several: true },
  tag: { takes: "names", label: "Tag", several: true },
  topic: { takes: "topics", label: "Topic", several: true },
  since: { takes: "day", label: "From", phrase: "a date from" },
  until: { takes: "day", label: "Until", phrase: "a date until" },
} as const satisfies Record<string, Definition>;

type Filters = typeof CLAIM_FILTERS;
export type FilterField = keyof Filters;
/** The fields whose definition has this shape. */
type FieldsLike<Shape> = { [F in FilterField]: Filters[F] extends Shape ? F : never }[FilterField];

/** Fields that may take several values, each of which widens the filter. */
export type ListField = FieldsLike<{ takes: "terms" | "names" | "sources" | "topics" }>;
/** Fields whose one value, or none, is in a column of the claims table. */
export type ColumnField = FieldsLike<{ column: string }>;
/** Fields of which a claim may have several values. */
export type SeveralField = FieldsLike<{ several: true }>;
/** Flags whose claims are counted beside the list, wherever their value comes from. */
export type CountedFlag = FieldsLike<{ counted: true }>;
export type SourceField = FieldsLike<{ takes: "sources" }>;
export type NameField = FieldsLike<{ takes: "names" }>;
type TopicField = FieldsLike<{ takes: "topics" }>;
/** Fields that may have more values than can be shown at once. */
export type LongField = SourceField | NameField | TopicField;

/** Selects claims: every field narrows, several values of one field widen. */
export type ClaimFilter = FilterOf<Filters>;

export const FILTER_FIELDS = Object.keys(CLAIM_FILTERS) as FilterField[];

const definitions: Record<FilterField, Definition> = CLAIM_FILTERS;
export const COLUMN_FIELDS = FILTER_FIELDS.filter((field) => definitions[field].column !== undefined) as ColumnField[];
export const SEVERAL_FIELDS = FILTER_FIELDS.filter((field) => definitions[field].several) as SeveralField[];
export const COUNTED_FLAGS = FILTER_FIELDS.filter((field) => definitions[field].counted) as CountedFlag[];
export const LIST_FIELDS = FILTER_FIELDS.filter((field) =>
  ["terms", "names", "sources", "topics"].includes(definitions[field].takes),
) as ListField[];

export const LONG_FIELDS = FILTER_FIELDS.filter((field) =>
  ["names", "sources", "topics"].includes(definitions[field].takes),
) as LongField[];

/** Returns whether the filter selects claims by what reviewers judged. */
export function asksForJudgement(filter: ClaimFilter): boolean {
  return FILTER_FIELDS.some((field) => definitions[field].judgement && isChosen(filter[field]));
}

/** Returns the fields of a filter that narrow it, in the order of the table. */
export function chosenFields(filter: ClaimFilter): FilterField[] {
  return FILTER_FIELDS.filter((field) => isChosen(filter[field]));
}

/**
 * Returns the values that the columns of claims must have under a filter, where null means no value; omits the fields
 * that were not chosen. `me` is the id that "me" stands for.
 */
export function columnValues(
  filter: ClaimFilter,
  me: string | null,
): Partial<Record<ColumnField, readonly (string | null)[]>> {
  const values: Partial<Record<ColumnField, readonly (string | null)[]>> = {};
  for (const field of COLUMN_FIELDS) {
    if (!isChosen(filter[field])) continue;
    if (field === "assignee") values.assignee = [whoseId(filter.assignee, me)];
    else values[field] = [filter[field] ?? []].flat().map((value) => (value === NONE ? null : value));
  }
  return values;
}

function whoseId(assignee: string | undefined, me: string | null): string | null {
  if (assignee === undefined || assignee === "nobody") return null;
  return assignee === "me" ? (me ?? "") : assignee;
}
