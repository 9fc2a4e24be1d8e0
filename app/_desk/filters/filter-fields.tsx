/** The fields of a claim filter, one section each, with how many claims each value would leave. */
"use client";
import type { Outputs } from "@/server/api/root";
import { type CueClass, kindWords } from "@/server/domain/claims/attribution";
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  COUNTED_FLAGS,
  type CountedFlag,
  type FilterField,
  LIST_FIELDS,
  type ListField,
  type LongField,
} from "@/server/domain/claims/claim-filters";
import { FacetList, FacetRow } from "./facet-list";

export type Facets = Outputs["claims"]["facets"];
type Value = Facets["workflow"][number];

type Props = {
  filter: ClaimFilter;
  /** Undefined until they have been counted. */
  facets: Facets | undefined;
  /** Whether to offer "assigned to me", which means something else to each reader. */
  mine?: boolean;
  /** How many values of a field are shown at first. */
  few: number;
  /** Null removes the field from the filter. */
  onChange: (field: FilterField, value: ClaimFilter[FilterField] | null) => void;
};

export function FilterFields({ filter, facets, mine = false, few, onChange }: Props) {
  const searchOf = (field: ListField) =>
    facets && field in facets.sizes
      ? { facet: field as LongField, size: facets.sizes[field as LongField], filter }
      : null;
  const flag = (field: CountedFlag | "statements", count: number | null) => (
    <FacetRow
      key={field}
      value={{ value: field, label: CLAIM_FILTERS[field].label, count }}
      on={filter[field] === true}
      onToggle={() => onChange(field, filter[field] === true ? null : true)}
    />
  );
  return (
    <>
      <section className="grid grid-cols-[minmax(0,1fr)] gap-px">
        {COUNTED_FLAGS.map((field) => flag(field, facets?.[field] ?? null))}
        <FacetRow
          value={{ value: "without evidence", label: CLAIM_FILTERS.evidence.without, count: null }}
          on={filter.evidence === false}
          onToggle={() => onChange("evidence", filter.evidence === false ? null : false)}
        />
        {flag("statements", null)}
        {mine ? (
          <FacetRow
            value={{ value: "me", label: "Assigned to me", count: null }}
            on={filter.assignee === "me"}
            onToggle={() => onChange("assignee", filter.assignee === "me" ? null : "me")}
          />
        ) : null}
      </section>
      {LIST_FIELDS.map((field) => (
        <FacetList
          key={field}
          title={CLAIM_FILTERS[field].label}
          wordsOf={field === "kind" ? kindOf : asItIs}
          values={sorted(facets?.[field] ?? [], field)}
          search={searchOf(field)}
          few={few}
          chosen={filter[field] ?? []}
          onChoose={(values) => onChange(field, values.length > 0 ? (values as ClaimFilter[ListField]) : null)}
        />
      ))}
      <section className={facets ? "grid gap-2" : "hidden"} aria-label="Date">
        <h2 className="eyebrow">Date</h2>
        {(["since", "until"] as const).map((field) => (
          <label key={field} className="grid gap-1 text-note text-soft">
            {CLAIM_FILTERS[field].label}
            <input
              type="date"
              className="field py-1!"
              value={filter[field] ?? ""}
              onChange={(event) => onChange(field, event.target.value || null)}
            />
          </label>
        ))}
      </section>
    </>
  );
}

const kindOf = (value: string): string => kindWords(value as CueClass);
const asItIs = (value: string): string => value;

/** Sorts terms in their own order, and everything else by count. */
function sorted(values: readonly Value[], field: ListField): Value[] {
  const definition = CLAIM_FILTERS[field];
  if (definition.takes !== "terms") return [...values];
  const order: readonly string[] = definition.terms;
  return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
