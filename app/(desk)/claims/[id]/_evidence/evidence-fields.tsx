/** The typed fields of a piece of evidence: what it is, what it says, and how far to trust it. */
"use client";
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { AddressField } from "@/app/_desk/fields/address-field";
import { RatingField } from "@/app/_desk/fields/rating-field";
import { Field } from "@/app/_ui/field";
import type { Stance } from "@/server/domain/claims/evidence";
import { CREDIBILITY_WORDS, type Credibility, RELIABILITY_WORDS, type Reliability } from "@/server/domain/source";
import type { Evidence } from "../open-claim";

export type Fields = {
  title: string;
  url: string;
  excerpt: string;
  note: string;
  reliability: string;
  credibility: string;
};

type Props = { isDocument: boolean; register: UseFormRegister<Fields>; errors: FieldErrors<Fields> };

export function EvidenceFields({ isDocument, register, errors }: Props) {
  return (
    <>
      {isDocument ? (
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
        <RatingField
          label="Source (Admiralty A–F)"
          hint="From A, reliable, to E, unreliable; F cannot be judged."
          words={RELIABILITY_WORDS}
          input={register("reliability")}
        />
        <RatingField
          label="Information (1–6)"
          hint="From 1, confirmed, to 5, improbable; 6 cannot be judged."
          words={CREDIBILITY_WORDS}
          input={register("credibility")}
        />
      </div>
    </>
  );
}

/** Returns the fields of existing evidence, or empty ones. */
export function fieldsOf(evidence: Evidence | null): Fields {
  return {
    title: evidence?.title ?? "",
    url: evidence?.url ?? "",
    excerpt: evidence?.excerpt ?? "",
    note: evidence?.note ?? "",
    reliability: evidence?.reliability ?? "",
    credibility: evidence?.credibility ? String(evidence.credibility) : "",
  };
}

/** Returns the values to save; empty fields count as not given. */
export function detailsOf(fields: Fields, stance: Stance) {
  return {
    stance,
    title: fields.title,
    url: fields.url || null,
    excerpt: fields.excerpt || null,
    note: fields.note || null,
    reliability: (fields.reliability || null) as Reliability | null,
    credibility: fields.credibility ? (Number(fields.credibility) as Credibility) : null,
  };
}
