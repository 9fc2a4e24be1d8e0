/** What was found about an article that is about to be imported: each field can be corrected, the text can be looked at. */
"use client";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { DetailsFields } from "@/app/_desk/fields/details-fields";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/choice";
import { DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { MoreBelow } from "@/app/_ui/lists/more-below";
import { counted } from "@/server/domain/words/counted";
import type { Checked, Draft } from "./draft";

type Props = { name: string; draft: Draft; onSave: (checked: Checked) => Promise<string | null>; onDrop: () => void };
type By = Draft["readings"][number]["by"] | "Stet";

const NAMES: Record<By, string> = {
  Stet: "As Stet read it",
  page: "What the page shows",
  Readability: "Mozilla's Readability",
  "JSON-LD": "The page's JSON-LD",
};
const MOST_SHOWN = 20_000;

export function DraftForm({ name, draft, onSave, onDrop }: Props) {
  const { title, publisher, url, publishedOn, author, language } = draft;
  const { register, handleSubmit, setFocus, formState } = useForm({
    defaultValues: { title, publisher, url, publishedOn, author, language },
  });
  // What was chosen or pasted is read next, and its details are corrected.
  useEffect(() => setFocus("title"), [setFocus]);
  const [fault, setFault] = useState<string | null>(null);
  const [by, setBy] = useState<By>("Stet");
  const text = draft.readings.find((reading) => reading.by === by)?.text ?? draft.text;
  const save = handleSubmit(async (details) =>
    setFault(await onSave({ ...details, reading: by === "Stet" ? undefined : by })),
  );
  return (
    <form
      data-unsaved
      onSubmit={save}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-m border border-line bg-sheet p-4"
      aria-label={`Article from ${name}`}
    >
      <p dir="auto" className="eyebrow normal-case! wrap-anywhere">
        {name}
      </p>
      <Remarks draft={draft} />
      <DetailsFields register={register} errors={formState.errors} language={language} />
      {draft.readings.length > 0 ? (
        <div className="grid gap-1.5">
          <p className="text-note font-medium">Which text is the article?</p>
          <Choice<By>
            label="Which text is the article?"
            options={(["Stet", ...draft.readings.map((reading) => reading.by)] as const).map((value) => ({
              value,
              label: `${NAMES[value]}, ${paragraphs(value === "Stet" ? draft.text : readingBy(draft, value))}`,
            }))}
            value={by}
            onChoose={(chosen) => setBy(chosen ?? by)}
          />
        </div>
      ) : null}
      <Words summary={`The text, ${text.length.toLocaleString("en")} characters`} open={draft.readings.length > 0}>
        {text}
      </Words>
      {draft.leftOut.length > 0 && by === "Stet" ? (
        <Words summary={`Left out of the page, ${paragraphs(draft.leftOut.join("\n\n"))}`}>
          {draft.leftOut.join("\n\n")}
        </Words>
      ) : null}
      <FaultLine>{fault}</FaultLine>
      <DialogActions inCard>
        <Button tone="first" type="submit" busy={formState.isSubmitting}>
          Import
        </Button>
        <Button onClick={onDrop}>Do not import</Button>
      </DialogActions>
    </form>
  );
}

function readingBy({ readings }: Draft, by: By): string {
  return readings.find((reading) => reading.by === by)?.text ?? "";
}

function paragraphs(text: string): string {
  return counted(text.split("\n\n").length, "paragraph");
}

/** Doubts before the rest: they ask for a look. */
function Remarks({ draft: { notes, doubts } }: { draft: Draft }) {
  const rest = notes.filter((note) => !doubts.includes(note));
  if (notes.length === 0) return null;
  return (
    <div className="grid gap-1.5 text-note">
      {doubts.length > 0 ? (
        <div className="grid gap-1 border-l-2 border-warn pl-3">
          <p className="font-semibold text-warn">Please check</p>
          <ul aria-label="Please check" className="grid gap-1">
            {doubts.map((doubt) => (
              <li key={doubt} dir="auto">
                {doubt}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {rest.length > 0 ? (
        <ul aria-label="Notes" className="grid gap-1 text-soft">
          {rest.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Words({ summary, open = false, children }: { summary: string; open?: boolean; children: string }) {
  return (
    <details open={open}>
      <summary className="num text-note text-soft">{summary}</summary>
      <div className="mt-2 max-h-[30vh] overflow-auto">
        <p dir="auto" className="said text-[15px] leading-normal whitespace-pre-line [overflow-wrap:anywhere]">
          {children.slice(0, MOST_SHOWN)}
        </p>
        <MoreBelow on="sheet" />
      </div>
    </details>
  );
}
