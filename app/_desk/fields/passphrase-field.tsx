/** The fields for a current passphrase, and for a new one with its requirements. */
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/app/_ui/field";
import { MIN_PASSPHRASE } from "@/server/domain/people/passphrase-length";

type Props = { label: string; fault?: string | undefined; input: UseFormRegisterReturn };

export function PassphraseField({ label, fault, input }: Props) {
  return (
    <Field label={label} fault={fault}>
      <input className="field" type="password" autoComplete="current-password" {...input} />
    </Field>
  );
}

/** `advice` follows the sentence about the minimum length. */
export function NewPassphraseField({ label, advice, fault, input }: Props & { advice?: string }) {
  return (
    <Field
      label={label}
      hint={`At least ${MIN_PASSPHRASE} characters. ${advice ?? "Four or five unrelated words work well."}`}
      fault={fault}
    >
      <input className="field" type="password" autoComplete="new-password" {...input} />
    </Field>
  );
}
