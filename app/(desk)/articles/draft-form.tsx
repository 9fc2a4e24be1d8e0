/** What was found about an article that is about to be imported: each field can be corrected, the text can be looked at. */
"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { DetailsFields } from "../../_desk/details-fields";
import { Button } from "../../_ui/button";
import { FaultLine } from "../../_ui/fault-line";
import type { Draft } from "./draft";

type Props = { name: string; draft: Draft; onSave: (draft: Draft) => Promise<string | null>; onDrop: () => void };

export function DraftForm({ name, draft, onSave, onDrop }: Props) {
  const { title, publisher, url, publishedOn } = draft;
  const { register, handleSubmit, formState } = useForm({ defaultValues: { title, publisher, url, publishedOn } });
  const [fault, setFault] = useState<string | null>(null);
  const save = handleSubmit(async (details) => setFault(await onSave({ ...draft, ...details })));
  return (
    <form
      onSubmit={save}
      className="grid gap-3 rounded-m border border-line bg-sheet p-4"
      aria-label={`Article from ${name}`}
    >
      <p className="eyebrow">{name}</p>
      <DetailsFields register={register} errors={formState.errors} />
      {draft.notes.length > 0 ? (
        <ul className="list-disc pl-5 text-note text-soft">
          {draft.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <details>
        <summary className="text-note text-soft">The text, {draft.text.length.toLocaleString("en")} characters</summary>
        <p dir="auto" className="said mt-2 max-h-[30vh] overflow-auto text-[15px] leading-normal whitespace-pre-line">
          {draft.text.slice(0, 20_000)}
        </p>
      </details>
      <FaultLine>{fault}</FaultLine>
      <div className="flex gap-2">
        <Button tone="first" type="submit" busy={formState.isSubmitting}>
          Import
        </Button>
        <Button onClick={onDrop}>Leave it out</Button>
      </div>
    </form>
  );
}
