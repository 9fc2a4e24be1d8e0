/** Adds or corrects an entry of the register. */
"use client";
import { useForm } from "react-hook-form";
import { RatingField } from "@/app/_desk/fields/rating-field";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { RELIABILITY_WORDS, SOURCE_KINDS } from "@/server/domain/source";
import { RolesOverTime } from "./roles-over-time";
import { detailsOf, type Fields, fieldsOf, type Source } from "./source-fields";

const COMPARED = ["name", "kind", "reliability", "description", "aliases", "tags"];

export function SourceDialog({ source, onClose }: { source: Source | null; onClose: () => void }) {
  const api = useTRPC();
  const add = useChange(api.sources.add.mutationOptions(), { quiet: true });
  const edit = useChange(api.sources.edit.mutationOptions(), { quiet: true });
  const versioned = useVersionedForm(source?.version ?? 1, COMPARED);
  const { register, control, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    defaultValues: fieldsOf(source),
  });
  const save = handleSubmit(async (fields) => {
    const details = detailsOf(fields);
    const outcome = source
      ? await edit.run({ id: source.id, version: versioned.version, details })
      : await add.run(details);
    if (outcome.ok) return onClose();
    if (!versioned.isStale(outcome.refusal)) setError("root", { message: outcome.refusal.message });
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
          <RatingField
            label="Reliability (Admiralty A–F)"
            hint="From A, completely reliable, to E, unreliable; F cannot be judged. It rates the source, not what it says."
            words={RELIABILITY_WORDS}
            input={register("reliability")}
          />
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
        <RolesOverTime control={control} register={register} />
        <FaultLine>{formState.errors.root?.message}</FaultLine>
        <VersionedActions
          form={versioned}
          yours={() => detailsOf(getValues())}
          busy={add.busy || edit.busy}
          onSave={save}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
