/** The title, publisher, date, author, language and address fields of an article. */
"use client";
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { Field } from "@/app/_ui/field";
import { languagesToChoose } from "@/server/domain/articles/article-language";
import { AddressField } from "./address-field";

export type Details = {
  title: string;
  publisher: string;
  url: string;
  publishedOn: string;
  author: string;
  language: string;
};

export function DetailsFields({
  register,
  errors,
  language,
}: {
  register: UseFormRegister<Details>;
  errors: FieldErrors<Details>;
  /** The code of the one that it has now, or "". */
  language: string;
}) {
  return (
    <>
      <Field label="Title" fault={errors.title?.message}>
        <input className="field" dir="auto" {...register("title", { required: "Give the article a title." })} />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Publisher">
          <input className="field" dir="auto" {...register("publisher")} />
        </Field>
        <Field label="Published on">
          <input className="field" type="date" {...register("publishedOn")} />
        </Field>
      </div>
      <Field label="Author" hint="Who wrote it, not who is quoted in it. Separate several names with commas.">
        <input className="field" dir="auto" {...register("author")} />
      </Field>
      <Field label="Language">
        <select className="field" {...register("language")}>
          <option value="">Not known</option>
          {languagesToChoose(language).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <AddressField input={register("url")} fault={errors.url?.message} />
    </>
  );
}
