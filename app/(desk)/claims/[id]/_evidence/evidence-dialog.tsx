/** Adding or correcting evidence: a document or web page, the words of this article, or another claim. */
"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { AddressField } from "@/app/_desk/fields/address-field";
import { BothVersions } from "@/app/_desk/fields/both-versions";
import { versionWords } from "@/app/_desk/fields/version-words";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/choice";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { useToast } from "@/app/_ui/toasts/toasts";
import { type EvidenceKind, STANCES, type Stance } from "@/server/domain/claims/evidence";
import {
  CREDIBILITIES,
  CREDIBILITY_WORDS,
  type Credibility,
  RELIABILITIES,
  RELIABILITY_WORDS,
  type Reliability,
} from "@/server/domain/source";
import { ClaimPicker } from "../_links/claim-picker";
import type { Evidence, OpenClaim } from "../open-claim";
import { ArticlePassage, type Passage } from "./article-passage";

const TONES = { supports: "good", refutes: "bad", context: "none" } as const;
const STANCE_OPTIONS = STANCES.map((value) => ({ value, label: value, tone: TONES[value] }));
const KINDS: readonly { value: EvidenceKind; label: string }[] = [
  { value: "document", label: "document or page" },
  { value: "article span", label: "words of an article" },
  { value: "claim", label: "another claim" },
];

/** What is chosen instead of typed, so that the form has no field for it. */
const PICKED = ["otherClaimId", "span"] as const;
const COMPARED = ["stance", "title", "url", "excerpt", "note", "reliability", "credibility"];

type Fields = { title: string; url: string; excerpt: string; note: string; reliability: string; credibility: string };
type Props = { claim: OpenClaim; evidence: Evidence | null; onClose: () => void };

export function EvidenceDialog({ claim, evidence, onClose }: Props) {
  const api = useTRPC();
  const tell = useToast();
  const add = useChange(api.evidence.add.mutationOptions(), { quiet: true });
  const edit = useChange(api.evidence.edit.mutationOptions(), { quiet: true });
  const [stance, setStance] = useState<Stance>(evidence?.stance ?? "context");
  const [kind, setKind] = useState<EvidenceKind>(evidence?.kind ?? "document");
  const [otherClaim, setOtherClaim] = useState<string | null>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [from, setFrom] = useState(evidence?.version ?? 1);
  const [theirs, setTheirs] = useState<string | null>(null);
  const { register, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    defaultValues: fieldsOf(evidence),
  });
  const save = handleSubmit(async (fields) => {
    const details = {
      stance,
      title: fields.title,
      url: fields.url || null,
      excerpt: fields.excerpt || null,
      note: fields.note || null,
      reliability: (fields.reliability || null) as Reliability | null,
      credibility: fields.credibility ? (Number(fields.credibility) as Credibility) : null,
    };
    const outcome = evidence
      ? await edit.run({ id: evidence.id, version: from, details })
      : await add.run({
          ...details,
          claimId: claim.id,
          kind,
          otherClaimId: kind === "claim" ? otherClaim : null,
          articleId: kind === "article span" ? (passage?.articleId ?? null) : null,
          span: kind === "article span" && passage ? [...passage.span] : null,
        });
    if (outcome.ok) {
      tell(evidence ? "Evidence saved." : "Evidence added.");
      return onClose();
    }
    const { code, details: more, message } = outcome.refusal;
    if (code === "stale") {
      setFrom(more.version ?? from);
      return setTheirs(versionWords(more.theirs ?? {}, COMPARED));
    }
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
        {!evidence && kind === "claim" ? (
          <ClaimPicker
            label="The claim"
            not={claim.id}
            value={otherClaim}
            fault={(!otherClaim && errors.root?.otherClaimId?.message) || null}
            onPick={setOtherClaim}
          />
        ) : null}
        {!evidence && kind === "article span" ? (
          <ArticlePassage
            articleId={claim.articleId}
            value={passage}
            fault={errors.root?.span?.message}
            onPick={setPassage}
          />
        ) : null}
        {kind === "document" ? (
          <>
            <Field label="What it is" fault={errors.title?.message}>
              <input className="field" dir="auto" {...register("title")} />
            </Field>
            <AddressField input={register("url")} fault={errors.url?.message} />
            <Field label="Excerpt" hint="Word for word.">
              <textarea className="field said min-h-16" dir="auto" {...register("excerpt")} />
            </Field>
          </>
        ) : null}
        <Field label="Note">
          <textarea className="field said min-h-12" dir="auto" {...register("note")} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Source (Admiralty A–F)" hint="From A, reliable, to E, unreliable; F cannot be judged.">
            <select className="field" {...register("reliability")}>
              <option value="">not rated</option>
              {RELIABILITIES.map((letter) => (
                <option key={letter} value={letter}>
                  {letter}: {RELIABILITY_WORDS[letter]}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Information (1–6)" hint="From 1, confirmed, to 5, improbable; 6 cannot be judged.">
            <select className="field" {...register("credibility")}>
              <option value="">not rated</option>
              {CREDIBILITIES.map((number) => (
                <option key={number} value={number}>
                  {number}: {CREDIBILITY_WORDS[number]}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <FaultLine>{errors.root?.message}</FaultLine>
        {theirs !== null ? (
          <BothVersions
            theirs={theirs}
            yours={versionWords({ ...getValues(), stance }, COMPARED)}
            busy={edit.busy}
            onKeepYours={() => void save()}
            onTakeTheirs={onClose}
          />
        ) : (
          <DialogActions>
            <Button tone="first" type="submit" busy={add.busy || edit.busy}>
              {evidence ? "Save" : "Add the evidence"}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        )}
      </form>
    </Dialog>
  );
}

function fieldsOf(evidence: Evidence | null): Fields {
  return {
    title: evidence?.title ?? "",
    url: evidence?.url ?? "",
    excerpt: evidence?.excerpt ?? "",
    note: evidence?.note ?? "",
    reliability: evidence?.reliability ?? "",
    credibility: evidence?.credibility ? String(evidence.credibility) : "",
  };
}
