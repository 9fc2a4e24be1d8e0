/** Which requests next-auth is given: those that our pages and an identity provider send, and none that it would trip over. */

import { publicAddress, type Settings } from "@/server/domain/desk/settings";
import { Refusal } from "@/server/domain/refusal";

const TAKEN: Record<string, RegExp> = {
  GET: /^(?:csrf|providers|session|signin|error|callback\/oidc)$/u,
  POST: /^(?:signin\/oidc|callback\/credentials|signout)$/u,
};

/** Refuses what next-auth has no use for: an endpoint that writes into the log for anybody, or a body that is no form. */
export function refuseOdd({ method, headers }: Request, path: readonly string[]): void {
  if (!TAKEN[method]?.test(path.join("/"))) throw new Refusal("not found", "There is nothing at this address.");
  const isForm = headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  if (method === "POST" && !isForm) throw new Refusal("invalid", "Send a form, as the sign-in page does.");
}

/** Whether this names a place on the web: a path, which is at this desk, or a whole address. Nothing names none, and is fine. */
export function isAddress(text: string, settings: Settings): boolean {
  const base = text.startsWith("/") ? publicAddress(settings) : undefined;
  return text === "" || (URL.canParse(text, base) && /^https?:$/u.test(new URL(text, base).protocol));
}

/** Where somebody goes after signing in or out: a place at this desk, and else its beginning. */
export function ownAddress(text: string, base: string): string {
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  return address?.origin === new URL(base).origin ? address.href : base;
}
