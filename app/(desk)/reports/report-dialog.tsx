/** Begins a report or changes its next edition: title, summary, and which claims. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import type { Outputs } from "@/server/api/root";
import type { ReportScope } from "@/server/domain/schemas";
import { scopeCountWords } from "./scope-count-words";
import { JUDGED, ScopeFields } from "./scope-fields";

type Report = Outputs["reports"]["get"];

/** What a new report begins with. */
type Start = { title: string; topic: string[] };
type Props = { report: Report | null; start?: Start; onClose: () => void };

export function ReportDialog({ report, start, onClose }: Props) {
  const api = useTRPC();
  const router = useRouter();
  const draft = useChange(api.reports.draft.mutationOptions(), { quiet: true });
  const edit = useChange(api.reports.edit.mutationOptions(), { quiet: true });
  const versioned = useVersionedForm(report?.version ?? 1, ["title", "summary"]);
  const [scope, setScope] = useState<ReportScope>(report?.scope ?? judged(start));
  const none = "claimIds" in scope && scope.claimIds.length === 0;
  const counted = useQuery(api.reports.count.queryOptions({ scope }, { enabled: !none }));
  const { register, handleSubmit, setError, getValues, formState } = useForm({
    defaultValues: { title: report?.title ?? start?.title ?? "", summary: report?.summary ?? "" },
  });
  const save = handleSubmit(async (fields) => {
    if (!report) {
      const begun = await draft.run({ ...fields, scope });
      if (begun.ok) router.push(`/reports/${begun.output.id}`);
      else setError("root", { message: begun.refusal.message });
      return;
    }
    const changed = await edit.run({ ...fields, scope, id: report.id, version: versioned.version });
    if (changed.ok) return onClose();
    if (!versioned.isStale(changed.refusal)) setError("root", { message: changed.refusal.message });
  });
  return (
    <Dialog open onClose={onClose} title={report ? "Edit the next edition" : "New report"} wide>
      <form className="grid gap-4" onSubmit={save} noValidate>
        <Field label="Title" fault={formState.errors.title?.message}>
          <input
            className="field said text-[17px]!"
            dir="auto"
            {...register("title", { required: "Give the report a title." })}
          />
        </Field>
        <Field label="Summary" hint="A few sentences in your own words. They come first in the report.">
          <textarea className="field said min-h-20" dir="auto" {...register("summary")} />
        </Field>
        <ScopeFields scope={scope} onScope={setScope}>
          {none
            ? "Nothing selected yet."
            : counted.data
              ? scopeCountWords(counted.data, "filter" in scope && scope.filter.workflow !== undefined)
              : counted.error
                ? refusalOf(counted.error).message
                : "Counting…"}
        </ScopeFields>
        <FaultLine>{formState.errors.root?.message}</FaultLine>
        <VersionedActions
          form={versioned}
          yours={getValues}
          save={report ? "Save" : "Begin the report"}
          busy={draft.busy || edit.busy}
          onSave={save}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

/** The claims that the desk has judged: of the topic that the report begins with, or of all. */
function judged(start: Start | undefined): ReportScope {
  return start ? { filter: { ...JUDGED.filter, topic: start.topic } } : JUDGED;
}
