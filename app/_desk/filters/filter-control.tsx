/** The control of one field of a list's filter, by the kind of value that the field takes. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { languagesToChoose } from "@/server/domain/articles/article-language";
import type { FilterDefinition } from "@/server/domain/filters";
import { WITHOUT_ACCOUNT } from "@/server/domain/people/person";
import { FindField } from "./find-field";

type Props = {
  field: string;
  definition: FilterDefinition;
  value: unknown;
  wordsOf: (field: string, value: string) => string;
  /** Null removes the field from the filter. */
  onChange: (value: unknown) => void;
};

export function FilterControl({ field, definition, value, wordsOf, onChange }: Props) {
  const { label } = definition;
  const choices = (values: readonly string[]) => values.map((one) => [one, wordsOf(field, one)] as const);
  const given = value === undefined ? "" : String(value);
  switch (definition.takes) {
    case "term":
      return <Choice label={label} choices={choices(definition.terms)} value={given} onChange={onChange} />;
    case "flag":
      return (
        <Choice
          label={label}
          choices={choices(["true", "false"])}
          value={given}
          onChange={(one) => onChange(one === null ? null : one === "true")}
        />
      );
    case "language":
      return <Choice label={label} choices={languagesToChoose(given)} value={given} onChange={onChange} />;
    case "person":
      return <PersonChoice label={label} value={given} onChange={onChange} />;
    case "day":
      return (
        <label className="flex items-center gap-1.5 text-note text-soft">
          {label}
          <input
            type="date"
            className="field w-auto! py-1! text-note"
            value={given}
            onChange={(event) => onChange(event.target.value || null)}
          />
        </label>
      );
    default:
      return field === "speaker" || field === "publisher" ? (
        <FindField facet={field} label={label} chosen={(value ?? []) as string[]} onChoose={onChange} />
      ) : null;
  }
}

type ChoiceProps = {
  label: string;
  choices: readonly (readonly [value: string, words: string])[];
  value: string;
  onChange: (value: string | null) => void;
};

function Choice({ label, choices, value, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      className="field w-auto! max-w-60 py-1! text-note"
      value={value}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{label}: any</option>
      {choices.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Offers everybody with an account, and those who act without one. */
function PersonChoice({ label, value, onChange }: Omit<ChoiceProps, "choices">) {
  const people = useQuery(useTRPC().people.list.queryOptions({})).data ?? [];
  const choices = [
    ...people.map(({ id, name }) => [id, name] as const),
    ...WITHOUT_ACCOUNT.map((one) => [one, one] as const),
  ];
  return <Choice label={label} choices={choices} value={value} onChange={onChange} />;
}
