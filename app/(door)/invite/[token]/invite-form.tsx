/** Creates the account that an invitation offers. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { enterDesk } from "@/app/_desk/enter";
import { AccountFields, type NewAccount } from "@/app/_desk/fields/account-fields";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { type Role, roleWords } from "@/server/domain/people/person";

export function InviteForm({ token, role }: { token: string; role: Role }) {
  const api = useTRPC();
  const accept = useMutation(api.people.accept.mutationOptions());
  const { register, handleSubmit, setError, formState } = useForm<NewAccount & { sample: boolean }>({
    defaultValues: { name: "", email: "", passphrase: "", sample: false },
  });
  const submit = handleSubmit(async ({ sample: _, ...account }) => {
    try {
      await accept.mutateAsync({ ...account, token });
      const fault = await enterDesk(account.email, account.passphrase, null);
      if (fault) setError("root", { message: fault });
    } catch (error) {
      const { message, details } = refusalOf(error);
      setError(
        details.field === "email" || details.field === "passphrase" || details.field === "name"
          ? details.field
          : "root",
        { message },
      );
    }
  });
  return (
    <form method="post" onSubmit={submit} className="grid gap-4" noValidate>
      <div className="grid gap-1">
        <h1 className="text-[17px] font-semibold">You are invited</h1>
        <p className="text-soft">Create your account to join this desk as {roleWords(role)}.</p>
      </div>
      {formState.errors.root ? (
        <p role="alert" className="rounded-m bg-bad-wash px-3 py-2 text-note text-bad">
          {formState.errors.root.message}
        </p>
      ) : null}
      <AccountFields register={register} errors={formState.errors} />
      <Button tone="first" type="submit" busy={formState.isSubmitting}>
        Join the desk
      </Button>
    </form>
  );
}
