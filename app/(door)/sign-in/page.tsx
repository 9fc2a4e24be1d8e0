/** The sign-in page. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isSignedIn, serverApi } from "@/app/_trpc/server";
import { readSettings } from "@/server/domain/desk/settings";
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
  const { api, queryClient } = await serverApi();
  const { founded } = await queryClient.fetchQuery(api.desk.firstRun.queryOptions({ token: "" }));
  if (!founded) return <NotFounded />;
  return (
    <SignInForm
      from={from ?? null}
      failed={error === undefined ? null : error === "AccessDenied" ? "refused" : "fault"}
      openId={settings.STET_OIDC_ISSUER ? settings.STET_OIDC_NAME : null}
    />
  );
}

/** Tells a visitor without the set-up link that the desk has no account yet. */
function NotFounded() {
  return (
    <div className="grid gap-3">
      <h1 className="text-[17px] font-semibold">This desk has no account yet</h1>
      <p className="text-soft">
        The server printed a link when it started. Open it to set up the desk and make the first account. It works once;
        if it is lost, start the server again to get a new one.
      </p>
    </div>
  );
}
