/** What all tables of filters share: each entry defines a field by which a list can be narrowed, once. */

/**
 * The type of a field's values: `terms` one or several of a closed list, `term` only one, `names` any that are in use,
 * `sources` ids of entries of the register, `topics` ids of topics, `article` one id, `assignee` an id, "me" or "nobody", `person` who acted,
 * `language` one code, `flag` yes or no, `day` YYYY-MM-DD, `text` words to search for.
 */
type Takes =
  | { takes: "terms" | "term"; terms: readonly string[] }
  | { takes: "names" | "sources" | "topics" | "article" | "assignee" | "person" | "language" | "day" | "text" }
  /** What each answer selects, as in "claims with …". */
  | { takes: "flag"; yes: string; no: string };

export type FilterDefinition = Takes & {
  /** The field's label on screens. */
  label: string;
  /** The field's name in a sentence, if it differs from the label. */
  phrase?: string;
};

/** In the order in which screens list the fields. */
export type FilterTable = Readonly<Record<string, FilterDefinition>>;

type Value<D> = D extends { takes: "terms"; terms: readonly (infer Term)[] }
  ? Term[]
  : D extends { takes: "term"; terms: readonly (infer Term)[] }
    ? Term
    : D extends { takes: "names" | "sources" | "topics" }
      ? string[]
      : D extends { takes: "flag" }
        ? boolean
        : string;

/** Selects the rows of a list: every field narrows, several values of one field widen. */
export type FilterOf<Table> = { [F in keyof Table]?: Value<Table[F]> | undefined };

/** Returns whether a field's value narrows a list. */
export function isChosen(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
