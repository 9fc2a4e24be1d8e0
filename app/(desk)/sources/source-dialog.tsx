/** Adding or correcting an entry of the register. */
"use client";
import { useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { BothVersions } from "@/app/_desk/fields/both-versions";
import { versionWords } from "@/app/_desk/fields/version-words";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import type { Outputs } from "@/server/api/root";
import {
  RELIABILITIES,
  RELIABILITY_WORDS,
  type Reliability,
  SOURCE_KINDS,
  type SourceKind,
} from "@/server/domain/source";

const COMPARED = ["name", "kind", "reliability", "description", "aliases", "tags"];

type Source = Outputs["sources"]["get"];
type Fields = {
  name: string;
  kind: SourceKind;
  description: string;
  reliability: string;
  wikidataId: string;
  aliases: string;
  tags: string;
  affiliations: { role: string; organisation: string; since: string; until: string }[];
};

export function SourceDialog({ source, onClose }: { source: Source | null; onClose: () => void }) {
  const api = useTRPC();
  const add = useChange(api.sources.add.mutationOptions(), { quiet: true });
  const edit = useChange(api.sources.edit.mutationOptions(), { quiet: true });
  const [from, setFrom] = useState(source?.version ?? 1);
  const [theirs, setTheirs] = useState<string | null>(null);
  const { register, control, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    defaultValues: fieldsOf(source),
  });
  const affiliations = useFieldArray({ control, name: "affiliations" });
  const save = handleSubmit(async (fields) => {
    const details = detailsOf(fields);
    const outcome = source ? await edit.run({ id: source.id, version: from, details }) : await add.run(details);
    if (outcome.ok) return onClose();
    const { code, details: more, message } = outcome.refusal;
    if (code !== "stale") return setError("root", { message });
    setFrom(more.version ?? from);
    setTheirs(versionWords(more.theirs ?? {}, COMPARED));
  });
  return (
    <Dialog open onClose={onClose} title={source ? "Correct this source" : "Add a source"} wide>
      <form className="grid gap-4" onSubmit={save} noValidate>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" fault={formState.errors.name?.message}>
            <input className="field" dir="auto" {...register("name", { required: "Give the source a name." })} />
          </Field>
          <Field label="Kind">
            <select className="field" {...register("kind")}>
              {SOURCE_KINDS.map((kind) => (
                <option key={kind}>{kind}</option>
              ))}
            </select>
          </Field>
          <Field
            label="Reliability (Admiralty A–F)"
            hint="From A, completely reliable, to E, unreliable; F cannot be judged. It rates the source, not what it says."
          >
            <select className="field" {...register("reliability")}>
              <option value="">not rated</option>
              {RELIABILITIES.map((letter) => (
                <option key={letter} value={letter}>
                  {letter}: {RELIABILITY_WORDS[letter]}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Wikidata id">
            <input className="field" placeholder="Q42" {...register("wikidataId")} />
          </Field>
        </div>
        <Field label="Who they are">
          <textarea className="field min-h-12" dir="auto" {...register("description")} />
        </Field>
        <Field
          label="Also known as"
          hint="One name per line. A name that is only true for some years is a role: add it below, with its dates."
        >
          <textarea className="field min-h-16" dir="auto" {...register("aliases")} />
        </Field>
        <Field label="Tags" hint="Separated by commas.">
          <input className="field" {...register("tags")} />
        </Field>
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
        <FaultLine>{formState.errors.root?.message}</FaultLine>
        {theirs !== null ? (
          <BothVersions
            theirs={theirs}
            yours={versionWords(detailsOf(getValues()), COMPARED)}
            busy={edit.busy}
            onKeepYours={() => void save()}
            onTakeTheirs={onClose}
          />
        ) : (
          <DialogActions>
            <Button tone="first" type="submit" busy={add.busy || edit.busy}>
              Save
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        )}
      </form>
    </Dialog>
  );
}

function fieldsOf(source: Source | null): Fields {
  return {
    name: source?.name ?? "",
    kind: source?.kind ?? "person",
    description: source?.description ?? "",
    reliability: source?.reliability ?? "",
    wikidataId: source?.wikidataId ?? "",
    aliases: source?.aliases.filter((alias) => alias !== source.name).join("\n") ?? "",
    tags: source?.tags.join(", ") ?? "",
    affiliations:
      source?.affiliations.map(({ role, organisation, since, until }) => ({
        role,
        organisation: organisation ?? "",
        since: since ?? "",
        until: until ?? "",
      })) ?? [],
  };
}

function detailsOf(fields: Fields) {
  const listed = (text: string, by: RegExp) =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return {
    name: fields.name,
    kind: fields.kind,
    description: fields.description || null,
    reliability: (fields.reliability || null) as Reliability | null,
    wikidataId: fields.wikidataId || null,
    aliases: listed(fields.aliases, /\n/u),
    tags: listed(fields.tags, /,/u),
    affiliations: fields.affiliations
      .filter((row) => row.role.trim() !== "")
      .map(({ role, organisation, since, until }) => ({
        role,
        organisation: organisation || null,
        since: since || null,
        until: until || null,
      })),
  };
}
