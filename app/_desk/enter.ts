/** Signs in from a form through next-auth's endpoint, and loads the full page so that no earlier state remains. */
"use client";
import { signIn } from "next-auth/react";

/**
 * Returns where `from` may lead: a path of our own, never another site. Uses the browser's own parser to interpret it.
 */
function ownPath(from: string | null): string {
  const { origin } = window.location;
  if (!from?.startsWith("/") || !URL.canParse(from, origin)) return "/claims";
  const address = new URL(from, origin);
  return address.origin === origin && !address.pathname.startsWith("//") ? address.href : "/claims";
}

/** Signs in and opens the desk; returns the sentence that says why if it fails. */
export async function enterDesk(email: string, passphrase: string, from: string | null): Promise<string | null> {
  try {
    const result = await signIn("credentials", { email, passphrase, redirect: false });
    if (!result?.ok || result.error) return result?.error ?? "The sign-in could not be checked. Try again in a moment.";
  } catch {
    return "The server could not be reached. What you typed is still here; try again.";
  }
  window.location.assign(ownPath(from));
  return null;
}
