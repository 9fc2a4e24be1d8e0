/** Changing one's passphrase, which signs one out everywhere. */
"use client";
import { useForm } from "react-hook-form";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";

export function PassphraseForm() {
  const api = useTRPC();
  const change = useChange(api.account.changePassphrase.mutationOptions(), { quiet: true });
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { current: "", next: "" } });
  const save = handleSubmit(async (input) => {
    const outcome = await change.run(input);
    if (outcome.ok) return window.location.assign("/sign-in");
    setError(outcome.refusal.details.field === "current" ? "current" : "next", { message: outcome.refusal.message });
  });
  return (
    <form method="post" onSubmit={save} className="grid gap-3" noValidate>
      <Field label="Current passphrase" fault={formState.errors.current?.message}>
        <input
          className="field"
          type="password"
          autoComplete="current-password"
          {...register("current", { required: "Enter your current passphrase." })}
        />
      </Field>
      <Field
        label="New passphrase"
        hint="At least 12 characters. You are signed out everywhere afterwards."
        fault={formState.errors.next?.message}
      >
        <input
          className="field"
          type="password"
          autoComplete="new-password"
          {...register("next", { required: "Choose a new passphrase." })}
        />
      </Field>
      <div>
        <Button type="submit" busy={change.busy}>
          Change the passphrase
        </Button>
      </div>
    </form>
  );
}
