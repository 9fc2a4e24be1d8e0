/** Signing in from a form: next-auth's endpoint, and a full page load so that nothing from before is left. */
"use client";
import { signIn } from "next-auth/react";

/** Where `from` may lead: a path of our own, never another site. The browser's own parser decides what it means. */
function ownPath(from: string | null): string {
  const { origin } = window.location;
  if (!from?.startsWith("/") || !URL.canParse(from, origin)) return "/claims";
  const address = new URL(from, origin);
  return address.origin === origin && !address.pathname.startsWith("//") ? address.href : "/claims";
}

/** Signs in and leaves for the desk; returns the sentence that says why not. */
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
