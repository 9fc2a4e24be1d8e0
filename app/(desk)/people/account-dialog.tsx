/** Lets an admin set a passphrase: for a new account, or for an account that lost its own. */
"use client";
import { useForm } from "react-hook-form";
import { NewPassphraseField } from "@/app/_desk/fields/passphrase-field";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { ROLES, type Role } from "@/server/domain/people/person";

type Person = Outputs["people"]["list"][number];
type Fields = { name: string; email: string; role: Role; passphrase: string };

export function AccountDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const api = useTRPC();
  const tell = useToast();
  const add = useChange(api.people.add.mutationOptions(), { quiet: true });
  const reset = useChange(api.people.resetPassphrase.mutationOptions(), { quiet: true });
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    defaultValues: { name: "", email: "", role: "reviewer", passphrase: "" },
  });
  const save = handleSubmit(async ({ passphrase, ...account }) => {
    const outcome = person
      ? await reset.run({ id: person.id, version: person.version, passphrase })
      : await add.run({ ...account, passphrase });
    if (!outcome.ok) return setError("root", { message: outcome.refusal.message });
    tell(person ? `${person.name} has a new passphrase and is signed out.` : `${account.name} has an account.`);
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={person ? `A new passphrase for ${person.name}` : "Add an account"}
      about="Give them the passphrase in person. They can change it under Settings."
    >
      <form method="post" onSubmit={save} className="grid gap-4" noValidate>
        {person ? null : (
          <>
            <Field label="Name">
              <input className="field" {...register("name")} />
            </Field>
            <Field label="E-mail">
              <input className="field" type="email" {...register("email")} />
            </Field>
            <Field label="Role">
              <select className="field" {...register("role")}>
                {ROLES.map((role) => (
                  <option key={role}>{role}</option>
                ))}
              </select>
            </Field>
          </>
        )}
        <NewPassphraseField label="Passphrase" input={register("passphrase")} />
        <FaultLine>{formState.errors.root?.message}</FaultLine>
        <DialogActions>
          <Button tone="first" type="submit" busy={add.busy || reset.busy}>
            {person ? "Set the new passphrase" : "Add the account"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
