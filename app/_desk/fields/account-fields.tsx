/** The name, e-mail and passphrase fields of a new account, shared by the first-run and the invitation page. */
"use client";
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { Field } from "@/app/_ui/field";
import { NewPassphraseField } from "./passphrase-field";

export type NewAccount = { name: string; email: string; passphrase: string };

export function AccountFields({
  register,
  errors,
}: {
  register: UseFormRegister<NewAccount & { sample: boolean }>;
  errors: FieldErrors<NewAccount>;
}) {
  return (
    <>
      <Field label="Name" fault={errors.name?.message}>
        <input className="field" autoComplete="name" {...register("name", { required: "Enter your name." })} />
      </Field>
      <Field label="E-mail" fault={errors.email?.message}>
        <input
          className="field"
          type="email"
          autoComplete="username"
          {...register("email", { required: "Enter an e-mail address." })}
        />
      </Field>
      <NewPassphraseField
        label="Passphrase"
        fault={errors.passphrase?.message}
        input={register("passphrase", { required: "Choose a passphrase." })}
      />
    </>
  );
}
