/** Beginning a report or changing its next edition: title, summary, and which claims. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import type { Outputs } from "@/server/api/root";
import type { ReportScope } from "@/server/domain/schemas";
import { HandPicker } from "./hand-picker";
import { scopeCountWords } from "./scope-count-words";
import { ScopeFilter } from "./scope-filter";

type Report = Outputs["reports"]["get"];

export function ReportDialog({ report, onClose }: { report: Report | null; onClose: () => void }) {
  const api = useTRPC();
  const router = useRouter();
  const draft = useChange(api.reports.draft.mutationOptions(), { quiet: true });
  const edit = useChange(api.reports.edit.mutationOptions(), { quiet: true });
  const [from] = useState(report?.version ?? 1);
  const [scope, setScope] = useState<ReportScope>(report?.scope ?? { filter: { workflow: ["reviewed", "ruled"] } });
  const none = "claimIds" in scope && scope.claimIds.length === 0;
  const counted = useQuery(api.reports.count.queryOptions({ scope }, { enabled: !none }));
  const { register, handleSubmit, setError, formState } = useForm({
    defaultValues: { title: report?.title ?? "", summary: report?.summary ?? "" },
  });
  const save = handleSubmit(async (fields) => {
    if (!report) {
      const begun = await draft.run({ ...fields, scope });
      if (begun.ok) router.push(`/reports/${begun.output.id}`);
      else setError("root", { message: begun.refusal.message });
      return;
    }
    const changed = await edit.run({ ...fields, scope, id: report.id, version: from });
    if (changed.ok) onClose();
    else setError("root", { message: changed.refusal.message });
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
        <fieldset className="grid gap-3">
          <legend className="mb-1 text-note font-medium">Which claims</legend>
          <div className="flex gap-4 text-note">
            <label className="flex items-center gap-1.5">
              <input
                type="radio"
                name="scope-kind"
                className="accent-(--pencil)"
                checked={"filter" in scope}
                onChange={() => setScope({ filter: { workflow: ["reviewed", "ruled"] } })}
              />
              By filter
            </label>
            <label className="flex items-center gap-1.5">
              <input
                type="radio"
                name="scope-kind"
                className="accent-(--pencil)"
                checked={"claimIds" in scope}
                onChange={() => setScope({ claimIds: [] })}
              />
              By hand
            </label>
          </div>
          {"filter" in scope ? (
            <ScopeFilter filter={scope.filter} onFilter={(filter) => setScope({ filter })} />
          ) : (
            <HandPicker ids={scope.claimIds} onIds={(claimIds) => setScope({ claimIds })} />
          )}
        </fieldset>
        <p className="num text-note text-soft" role="status">
          {none
            ? "Nothing selected yet."
            : counted.data
              ? scopeCountWords(counted.data)
              : counted.error
                ? refusalOf(counted.error).message
                : "Counting…"}
        </p>
        <FaultLine>{formState.errors.root?.message}</FaultLine>
        <DialogActions>
          <Button tone="first" type="submit" busy={draft.busy || edit.busy}>
            {report ? "Save" : "Begin the report"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
