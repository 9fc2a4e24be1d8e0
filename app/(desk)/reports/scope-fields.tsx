/** Chooses the claims of a report: those that a filter matches, or those picked by hand. */
"use client";
import type { ReactNode } from "react";
import type { ReportScope } from "@/server/domain/schemas";
import { HandPicker } from "./hand-picker";
import { ScopeFilter } from "./scope-filter";

/** The default of a new report: the claims that the desk has judged. */
export const JUDGED = { filter: { workflow: ["reviewed", "ruled"] } } satisfies ReportScope;

/** `children` says how many claims that is. */
type Props = { scope: ReportScope; onScope: (scope: ReportScope) => void; children: ReactNode };

export function ScopeFields({ scope, onScope, children }: Props) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-note font-medium">Which claims</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-note">
        <Way name="By filter" on={"filter" in scope} onChoose={() => onScope(JUDGED)} />
        <Way name="By hand" on={"claimIds" in scope} onChoose={() => onScope({ claimIds: [] })} />
        <p className="num ml-auto text-soft" role="status">
          {children}
        </p>
      </div>
      {"filter" in scope ? (
        <ScopeFilter filter={scope.filter} onFilter={(filter) => onScope({ filter })} />
      ) : (
        <HandPicker ids={scope.claimIds} onIds={(claimIds) => onScope({ claimIds })} />
      )}
    </fieldset>
  );
}

function Way({ name, on, onChoose }: { name: string; on: boolean; onChoose: () => void }) {
  return (
    <label className="flex items-center gap-1.5">
      <input type="radio" name="scope-kind" className="accent-(--pencil)" checked={on} onChange={onChoose} />
      {name}
    </label>
  );
}
