/** The facets beside the list: each value with how many claims it would leave. */
"use client";
import { memo, useDeferredValue } from "react";
import { type ClaimParams, claimInput } from "@/app/_params/claim-params";
import { Button } from "@/app/_ui/button";
import type { Outputs } from "@/server/api/root";
import { CLAIM_FILTERS, LIST_FIELDS, type ListField, type LongField } from "@/server/domain/claims/claim-filters";
import { FacetList, FacetRow } from "./facet-list";

type Facets = Outputs["claims"]["facets"];
type Value = Facets["workflow"][number];

type Props = {
  facets: Facets | undefined;
  params: ClaimParams;
  setParams: (next: never) => unknown;
  shown: boolean;
  onHide: () => void;
};

/** Sixty buttons: drawn when the counts come, in pieces that a key may come between, and not with every row that moves. */
export const FacetColumn = memo(function FacetColumn({ facets: counted, params, setParams, shown, onHide }: Props) {
  const facets = useDeferredValue(counted);
  const searchOf = (name: ListField) =>
    facets && name in facets.sizes
      ? { facet: name as LongField, size: facets.sizes[name as LongField], filter: claimInput(params).filter }
      : null;
  const set = (name: string, value: unknown) => void setParams({ [name]: value } as never);
  return (
    <aside
      aria-label="Filters"
      className={`${shown ? "grid" : "hidden"} fixed inset-0 z-20 grid-cols-[minmax(0,1fr)] content-start gap-6 overflow-auto bg-paper px-4 py-6 md:static md:z-0 md:grid md:border-r md:border-line`}
    >
      <Button className="md:hidden" onClick={onHide}>
        Show the claims
      </Button>
      <section className="grid grid-cols-[minmax(0,1fr)] gap-px">
        <FacetRow
          value={{ value: "contested", label: "Contested", count: facets?.contested ?? null }}
          on={params.contested === true}
          onToggle={() => set("contested", params.contested === true ? null : true)}
        />
        <FacetRow
          value={{ value: "statements", label: "Statements only", count: null }}
          on={params.statements === true}
          onToggle={() => set("statements", params.statements === true ? null : true)}
        />
        <FacetRow
          value={{ value: "me", label: "Assigned to me", count: null }}
          on={params.assignee === "me"}
          onToggle={() => set("assignee", params.assignee === "me" ? null : "me")}
        />
      </section>
      {LIST_FIELDS.map((name) => (
        <FacetList
          key={name}
          title={CLAIM_FILTERS[name].label}
          values={sorted(facets?.[name] ?? [], name)}
          search={searchOf(name)}
          chosen={(params[name] as readonly string[] | null) ?? []}
          onChoose={(values) => set(name, values.length > 0 ? values : null)}
        />
      ))}
      <section className={facets ? "grid gap-2" : "hidden"}>
        <h2 className="eyebrow">Date</h2>
        <label className="grid gap-1 text-note text-soft">
          From
          <input
            type="date"
            className="field py-1!"
            value={params.since ?? ""}
            onChange={(event) => set("since", event.target.value || null)}
          />
        </label>
        <label className="grid gap-1 text-note text-soft">
          Until
          <input
            type="date"
            className="field py-1!"
            value={params.until ?? ""}
            onChange={(event) => set("until", event.target.value || null)}
          />
        </label>
      </section>
    </aside>
  );
});

/** Terms stand in their own order, everything else in that of the counts. */
function sorted(values: readonly Value[], name: ListField): Value[] {
  const definition = CLAIM_FILTERS[name];
  if (definition.takes !== "terms") return [...values];
  const order: readonly string[] = definition.terms;
  return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
