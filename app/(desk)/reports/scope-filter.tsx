/** A report's claims by filter: the few fields that reports are made by. */
"use client";
import { Field } from "@/app/_ui/field";
import { VERDICTS, WORKFLOWS } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { FacetSelect } from "./facet-select";

type Props = { filter: ClaimFilter; onFilter: (filter: ClaimFilter) => void };

export function ScopeFilter({ filter, onFilter }: Props) {
  const set = (name: keyof ClaimFilter, value: unknown) => {
    const { [name]: _, ...rest } = filter;
    onFilter(value === undefined || value === "" ? rest : ({ ...rest, [name]: value } as ClaimFilter));
  };
  const toggle = (name: "workflow" | "verdict", value: string) => {
    const chosen = (filter[name] ?? []) as string[];
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    set(name, next.length > 0 ? next : undefined);
  };
  return (
    <div className="grid gap-3 rounded-m border border-line bg-sheet p-3">
      <Boxes
        label="Workflow"
        values={WORKFLOWS}
        chosen={filter.workflow ?? []}
        onToggle={(value) => toggle("workflow", value)}
      />
      <Boxes
        label="Verdict"
        values={[...VERDICTS, "none"]}
        chosen={filter.verdict ?? []}
        onToggle={(value) => toggle("verdict", value)}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <FacetSelect
          facet="speaker"
          label="Speaker"
          none="anybody"
          value={filter.speaker?.[0] ?? ""}
          onChoose={(value) => set("speaker", value === "" ? undefined : [value])}
        />
        <FacetSelect
          facet="tag"
          label="Tag"
          none="any or none"
          value={filter.tag?.[0] ?? ""}
          onChoose={(value) => set("tag", value === "" ? undefined : [value])}
        />
        <Field label="From">
          <input
            type="date"
            className="field"
            value={filter.since ?? ""}
            onChange={(event) => set("since", event.target.value)}
          />
        </Field>
        <Field label="Until">
          <input
            type="date"
            className="field"
            value={filter.until ?? ""}
            onChange={(event) => set("until", event.target.value)}
          />
        </Field>
      </div>
      <Field label="Words">
        <input
          type="search"
          className="field"
          dir="auto"
          value={filter.q ?? ""}
          onChange={(event) => set("q", event.target.value)}
        />
      </Field>
      <label className="flex items-center gap-2 text-note">
        <input
          type="checkbox"
          className="accent-(--pencil)"
          checked={filter.contested === true}
          onChange={(event) => set("contested", event.target.checked || undefined)}
        />
        Only contested claims
      </label>
    </div>
  );
}

type BoxesProps = {
  label: string;
  values: readonly string[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
};

function Boxes({ label, values, chosen, onToggle }: BoxesProps) {
  return (
    <fieldset className="flex flex-wrap gap-x-3 gap-y-1 text-note">
      <legend className="mb-1 text-small text-soft">{label}</legend>
      {values.map((value) => (
        <label key={value} className="flex items-center gap-1.5">
          <input
            type="checkbox"
            className="accent-(--pencil)"
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          {value === "none" ? "no verdict yet" : value}
        </label>
      ))}
    </fieldset>
  );
}
