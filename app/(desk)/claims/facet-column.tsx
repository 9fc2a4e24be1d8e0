/** Shows the filters beside the list. */
"use client";
import { memo, useDeferredValue } from "react";
import { type Facets, FilterFields } from "@/app/_desk/filters/filter-fields";
import { type ClaimParams, claimInput } from "@/app/_params/claim-params";
import { Button } from "@/app/_ui/button";

type Props = {
  facets: Facets | undefined;
  params: ClaimParams;
  setParams: (next: never) => unknown;
  shown: boolean;
  onHide: () => void;
};

const FEW = 6;

/**
 * Sixty buttons. They render when the counts arrive, in pieces so that a key is not delayed, and not each time the
 * current row changes.
 */
export const FacetColumn = memo(function FacetColumn({ facets: counted, params, setParams, shown, onHide }: Props) {
  const facets = useDeferredValue(counted);
  return (
    <aside
      aria-label="Filters"
      className={`${shown ? "grid" : "hidden"} fixed inset-0 z-20 grid-cols-[minmax(0,1fr)] content-start gap-6 overflow-auto bg-paper px-4 py-6 md:static md:z-0 md:grid md:border-r md:border-line`}
    >
      <Button className="md:hidden" onClick={onHide}>
        Show the claims
      </Button>
      <FilterFields
        mine
        filter={claimInput(params).filter}
        facets={facets}
        few={FEW}
        onChange={(field, value) => void setParams({ [field]: value } as never)}
      />
    </aside>
  );
});
