/** A field for the web address of an article or evidence; it accepts a bare domain. */
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/app/_ui/field";

export function AddressField({ input, fault }: { input: UseFormRegisterReturn; fault: string | undefined }) {
  return (
    <Field label="Address" hint="Leave it empty if there is none." fault={fault}>
      <input
        className="field"
        type="text"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="example.org/page"
        {...input}
      />
    </Field>
  );
}
