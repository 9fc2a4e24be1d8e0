/** Changes the person's passphrase, which signs them out everywhere. */
"use client";
import { useForm } from "react-hook-form";
import { NewPassphraseField, PassphraseField } from "@/app/_desk/fields/passphrase-field";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";

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
      <PassphraseField
        label="Current passphrase"
        fault={formState.errors.current?.message}
        input={register("current", { required: "Enter your current passphrase." })}
      />
      <NewPassphraseField
        label="New passphrase"
        advice="You are signed out everywhere afterwards."
        fault={formState.errors.next?.message}
        input={register("next", { required: "Choose a new passphrase." })}
      />
      <div>
        <Button type="submit" busy={change.busy}>
          Change the passphrase
        </Button>
      </div>
    </form>
  );
}
