/** Adds a topic, or changes its name and note. */
"use client";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { LONGEST_NAME } from "@/server/domain/topic";

type Topic = { id: string; name: string; note: string | null; version: number };

/** `topic` is null for a new one, which then opens. */
export function TopicDialog({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const api = useTRPC();
  const router = useRouter();
  const add = useChange(api.topics.add.mutationOptions(), { quiet: true });
  const edit = useChange(api.topics.edit.mutationOptions(), { quiet: true });
  const versioned = useVersionedForm(topic?.version ?? 1, ["name", "note"]);
  const { register, handleSubmit, setError, getValues, formState } = useForm({
    defaultValues: { name: topic?.name ?? "", note: topic?.note ?? "" },
  });
  const save = handleSubmit(async (fields) => {
    if (!topic) {
      const added = await add.run(fields);
      if (added.ok) router.push(`/topics/${added.output.id}`);
      else setError("root", { message: added.refusal.message });
      return;
    }
    const changed = await edit.run({ ...fields, id: topic.id, version: versioned.version });
    if (changed.ok) return onClose();
    if (!versioned.isStale(changed.refusal)) setError("root", { message: changed.refusal.message });
  });
  return (
    <Dialog open onClose={onClose} title={topic ? "Rename the topic" : "New topic"}>
      <form className="grid gap-4" onSubmit={save} noValidate>
        <Field label="Name" fault={formState.errors.name?.message}>
          <input
            className="field"
            dir="auto"
            maxLength={LONGEST_NAME}
            {...register("name", { validate: (name) => name.trim() !== "" || "Give the topic a name." })}
          />
        </Field>
        <Field label="Note" hint="What belongs here, and what does not.">
          <textarea className="field said min-h-20" dir="auto" {...register("note")} />
        </Field>
        <FaultLine>{formState.errors.root?.message}</FaultLine>
        <VersionedActions
          form={versioned}
          yours={getValues}
          save={topic ? "Save" : "Add the topic"}
          busy={add.busy || edit.busy}
          onSave={save}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
