/** Creates the first account, and loads the sample articles. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { enterDesk } from "@/app/_desk/enter";
import { AccountFields, type NewAccount } from "@/app/_desk/fields/account-fields";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";

type Form = NewAccount & { sample: boolean };

export function FirstRunForm({ token }: { token: string }) {
  const api = useTRPC();
  const found = useMutation(api.desk.found.mutationOptions());
  const { register, handleSubmit, setError, formState } = useForm<Form>({
    defaultValues: { name: "", email: "", passphrase: "", sample: true },
  });
  const submit = handleSubmit(async ({ sample, ...account }) => {
    try {
      await found.mutateAsync({ ...account, token, sample });
      const fault = await enterDesk(account.email, account.passphrase, null);
      if (fault) setError("root", { message: fault });
    } catch (error) {
      const { message, details } = refusalOf(error);
      const field =
        details.field === "name" || details.field === "email" || details.field === "passphrase"
          ? details.field
          : "root";
      setError(field, { message });
    }
  });
  return (
    <form method="post" onSubmit={submit} className="grid gap-4" noValidate>
      <div className="grid gap-1">
        <h1 className="text-[17px] font-semibold">Set up your desk</h1>
        <p className="text-soft">This creates the first account, an admin’s. Everything stays on this machine.</p>
      </div>
      {formState.errors.root ? (
        <p role="alert" className="rounded-m bg-bad-wash px-3 py-2 text-note text-bad">
          {formState.errors.root.message}
        </p>
      ) : null}
      <AccountFields register={register} errors={formState.errors} />
      <label className="flex items-start gap-2.5 text-note">
        <input type="checkbox" className="mt-[3px] size-4 accent-(--pencil)" {...register("sample")} />
        <span>
          Load the sample articles
          <span className="block text-soft">
            Four short articles, partly reviewed, so that every screen has something to show. They cannot be removed
            later.
          </span>
        </span>
      </label>
      <Button tone="first" type="submit" busy={formState.isSubmitting}>
        {formState.isSubmitting ? "Setting up…" : "Set up the desk"}
      </Button>
    </form>
  );
}
