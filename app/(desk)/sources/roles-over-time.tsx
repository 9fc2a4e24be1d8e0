/** Shows a source's roles, one line each: the role, where and when. */
"use client";
import { type Control, type UseFormRegister, useFieldArray } from "react-hook-form";
import { Button } from "@/app/_ui/button";
import type { Fields } from "./source-fields";

type Props = { control: Control<Fields>; register: UseFormRegister<Fields> };

export function RolesOverTime({ control, register }: Props) {
  const affiliations = useFieldArray({ control, name: "affiliations" });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-note font-medium">Roles over time</legend>
      {affiliations.fields.map((row, i) => (
        <div
          key={row.id}
          className="grid grid-cols-2 items-end gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_150px_150px_auto]"
        >
          <input
            aria-label="Role"
            placeholder="role"
            className="field"
            dir="auto"
            {...register(`affiliations.${i}.role`)}
          />
          <input
            aria-label="Organisation"
            placeholder="organisation"
            className="field"
            dir="auto"
            {...register(`affiliations.${i}.organisation`)}
          />
          <label className="grid min-w-0 gap-1 text-small text-soft">
            from
            <input type="date" className="field" {...register(`affiliations.${i}.since`)} />
          </label>
          <label className="grid min-w-0 gap-1 text-small text-soft">
            until
            <input type="date" className="field" {...register(`affiliations.${i}.until`)} />
          </label>
          <Button onClick={() => affiliations.remove(i)}>Remove</Button>
        </div>
      ))}
      <div>
        <Button onClick={() => affiliations.append({ role: "", organisation: "", since: "", until: "" })}>
          Add a role
        </Button>
      </div>
    </fieldset>
  );
}
