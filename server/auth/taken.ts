/**
 * Filters the requests that reach next-auth: those that our pages and an identity provider send, and none that would
 * make it fail.
 */

import { publicAddress, type Settings } from "@/server/domain/desk/settings";
import { Refusal } from "@/server/domain/refusal";

const TAKEN: Record<string, RegExp> = {
  GET: /^(?:csrf|providers|session|signin|error|callback\/oidc)$/u,
  POST: /^(?:signin\/oidc|callback\/credentials|signout)$/u,
};

/**
 * Refuses requests that next-auth has no use for: an endpoint that lets anybody write to the log, or a body that is not
 * a form.
 */
export function refuseOdd({ method, headers }: Request, path: readonly string[]): void {
  if (!TAKEN[method]?.test(path.join("/"))) throw new Refusal("not found", "There is nothing at this address.");
  const isForm = headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  if (method === "POST" && !isForm) throw new Refusal("invalid", "Send a form, as the sign-in page does.");
}

/** Returns whether the text is a path at this desk, a full web address, or empty. */
export function isAddress(text: string, settings: Settings): boolean {
  const base = text.startsWith("/") ? publicAddress(settings) : undefined;
  return text === "" || (URL.canParse(text, base) && /^https?:$/u.test(new URL(text, base).protocol));
}

/** Returns where to go after signing in or out: an address at this desk, or else its front page. */
export function ownAddress(text: string, base: string): string {
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  return address?.origin === new URL(base).origin ? address.href : base;
}
