/** Adds or corrects evidence: a document or web page, words of an article, or another claim. */
"use client";
import { useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Choice } from "@/app/_ui/choice";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Inputs } from "@/server/api/root";
import { type EvidenceKind, STANCES, type Stance } from "@/server/domain/claims/evidence";
import { ClaimPicker } from "../_links/claim-picker";
import type { Evidence, OpenClaim } from "../open-claim";
import { ArticlePassage, type Passage } from "./article-passage";
import { detailsOf, EvidenceFields, type Fields, fieldsOf } from "./evidence-fields";

const TONES = { supports: "good", refutes: "bad", context: "none" } as const;
const STANCE_OPTIONS = STANCES.map((value) => ({ value, label: value, tone: TONES[value] }));
const KINDS: readonly { value: EvidenceKind; label: string }[] = [
  { value: "document", label: "document or page" },
  { value: "article span", label: "words of an article" },
  { value: "claim", label: "another claim" },
];

/** Values that are picked rather than typed, so no field of the form shows their errors. */
const PICKED = ["otherClaimId", "span"] as const;
const COMPARED = ["stance", "title", "url", "excerpt", "note", "reliability", "credibility"];

type Props = { claim: OpenClaim; evidence: Evidence | null; onClose: () => void };

export function EvidenceDialog({ claim, evidence, onClose }: Props) {
  const api = useTRPC();
  const tell = useToast();
  const add = useChange(api.evidence.add.mutationOptions(), { quiet: true });
  const edit = useChange(api.evidence.edit.mutationOptions(), { quiet: true });
  const [stance, setStance] = useState<Stance>(evidence?.stance ?? "context");
  const [kind, setKind] = useState<EvidenceKind>(evidence?.kind ?? "document");
  const picks = usePicks();
  const versioned = useVersionedForm(evidence?.version ?? 1, COMPARED);
  const { register, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    defaultValues: fieldsOf(evidence),
  });
  const save = handleSubmit(async (fields) => {
    const details = detailsOf(fields, stance);
    const outcome = evidence
      ? await edit.run({ id: evidence.id, version: versioned.version, details })
      : await add.run({
          ...details,
          claimId: claim.id,
          kind,
          ...picks.valuesFor(kind),
        });
    if (outcome.ok) {
      tell(evidence ? "Evidence saved." : "Evidence added.");
      return onClose();
    }
    if (versioned.isStale(outcome.refusal)) return;
    const { details: more, message } = outcome.refusal;
    const last = more.field?.split(".").at(-1);
    const place = PICKED.find((one) => one === last);
    setError(last === "title" || last === "url" ? last : place ? `root.${place}` : "root", { message });
  });
  const { errors } = formState;
  return (
    <Dialog
      open
      onClose={onClose}
      title={evidence ? "Correct the evidence" : "Add evidence"}
      about={claim.statement}
      wide
    >
      <form className="grid gap-4" onSubmit={save} noValidate>
        <Choice
          label="Stance"
          options={STANCE_OPTIONS}
          value={stance}
          onChoose={(value) => setStance(value ?? stance)}
        />
        {evidence ? null : (
          <Choice label="Kind of evidence" options={KINDS} value={kind} onChoose={(value) => setKind(value ?? kind)} />
        )}
        {evidence ? null : <Picked claim={claim} kind={kind} picks={picks} errors={errors} />}
        <EvidenceFields isDocument={kind === "document"} register={register} errors={errors} />
        <FaultLine>{errors.root?.message}</FaultLine>
        <VersionedActions
          form={versioned}
          yours={() => ({ ...getValues(), stance })}
          save={evidence ? "Save" : "Add the evidence"}
          busy={add.busy || edit.busy}
          onSave={save}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

type PickedValues = Pick<Inputs["evidence"]["add"], "otherClaimId" | "articleId" | "span">;

/** Another claim and a passage of an article, each kept while the other kind of evidence is tried. */
function usePicks() {
  const [otherClaim, pickClaim] = useState<string | null>(null);
  const [passage, pickPassage] = useState<Passage | null>(null);
  const valuesFor = (kind: EvidenceKind): PickedValues => ({
    otherClaimId: kind === "claim" ? otherClaim : null,
    articleId: kind === "article span" ? (passage?.articleId ?? null) : null,
    span: kind === "article span" && passage ? [...passage.span] : null,
  });
  return { otherClaim, pickClaim, passage, pickPassage, valuesFor };
}

type PickedProps = {
  claim: OpenClaim;
  kind: EvidenceKind;
  picks: ReturnType<typeof usePicks>;
  errors: FieldErrors<Fields>;
};

/** The part of the form in which a claim or passage is picked; a document has none. */
function Picked({ claim, kind, picks, errors }: PickedProps) {
  if (kind === "claim")
    return (
      <ClaimPicker
        label="The claim"
        not={claim.id}
        value={picks.otherClaim}
        fault={(!picks.otherClaim && errors.root?.otherClaimId?.message) || null}
        onPick={picks.pickClaim}
      />
    );
  if (kind === "article span")
    return (
      <ArticlePassage
        articleId={claim.articleId}
        value={picks.passage}
        fault={errors.root?.span?.message}
        onPick={picks.pickPassage}
      />
    );
  return null;
}
