/** Signs in with e-mail and passphrase, or through the desk's identity provider. */
"use client";
import { signIn } from "next-auth/react";
import { useForm } from "react-hook-form";
import { enterDesk } from "@/app/_desk/enter";
import { PassphraseField } from "@/app/_desk/fields/passphrase-field";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";

/** Why single sign-on failed and returned here. */
const FAILED = {
  refused:
    "That account may not come in here. Ask an admin of your desk whether you have one, with that e-mail address.",
  fault: "The sign-in could not be checked. Try again in a moment.",
};

type Props = { from: string | null; failed: keyof typeof FAILED | null; openId: string | null };

export function SignInForm({ from, failed, openId }: Props) {
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { email: "", passphrase: "" } });
  const submit = handleSubmit(async ({ email, passphrase }) => {
    const fault = await enterDesk(email, passphrase, from);
    if (fault) setError("root", { message: fault });
  });
  const fault = formState.errors.root?.message ?? (failed ? FAILED[failed] : null);
  return (
    <form method="post" onSubmit={submit} className="grid gap-4" noValidate>
      <h1 className="text-[17px] font-semibold">Sign in to your desk</h1>
      {fault ? (
        <p role="alert" className="rounded-m bg-bad-wash px-3 py-2 text-note text-bad">
          {fault}
        </p>
      ) : null}
      <Field label="E-mail">
        <input
          className="field"
          type="email"
          autoComplete="username"
          // biome-ignore lint/a11y/noAutofocus: signing in is all that this page is for
          autoFocus
          {...register("email", { required: true })}
        />
      </Field>
      <PassphraseField label="Passphrase" input={register("passphrase", { required: true })} />
      <Button tone="first" type="submit" busy={formState.isSubmitting}>
        Sign in
      </Button>
      {openId ? (
        <Button onClick={() => void signIn("oidc", { callbackUrl: "/claims" })}>Sign in with {openId}</Button>
      ) : null}
      <p className="text-note text-soft">No account? Ask an admin of your desk for an invitation link.</p>
    </form>
  );
}
