/** The sign-in page. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readSettings } from "../../../server/domain/settings";
import { isSignedIn } from "../../_trpc/server";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  if (await isSignedIn()) redirect("/claims");
  const { from, error } = await searchParams;
  const settings = readSettings(process.env);
  return (
    <SignInForm
      from={from ?? null}
      failed={error === undefined ? null : error === "AccessDenied" ? "refused" : "fault"}
      openId={settings.STET_OIDC_ISSUER ? settings.STET_OIDC_NAME : null}
    />
  );
}
