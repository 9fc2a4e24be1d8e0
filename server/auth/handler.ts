/** Serves next-auth over HTTP, with a body of limited size, and changes from our own pages only. */

import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { isSecure, readSettings, type Settings } from "@/server/domain/desk/settings";
import { Refusal } from "@/server/domain/refusal";
import { askDesk, openDesk } from "@/server/store/desk/desk";
import { sessionSecret } from "./actor";
import { rememberDevice } from "./known-device";
import { authOptions } from "./options";
import { isAddress, refuseOdd } from "./taken";

type Params = { params: Promise<{ nextauth: string[] }> };

/** The next-auth endpoints that do not look up who is signed in. */
const ASKS_NOBODY: ReadonlySet<string | undefined> = new Set(["csrf", "providers"]);

/**
 * Answers one request to next-auth's endpoints, whose body has been limited and whose origin checked. Remembers a
 * device that signs in; calls `fault` with failures that are nobody's mistake. Throws while the database is
 * unreachable: next-auth would treat that as an ended session, and sign the person out.
 */
export async function handleAuth(
  request: NextRequest,
  context: Params,
  fault: (error: unknown) => void,
): Promise<Response> {
  const settings = readSettings(process.env);
  const { headers } = request;
  const { nextauth } = await context.params;
  if (!ASKS_NOBODY.has(nextauth[0])) await askDesk();
  refuseOdd(request, nextauth);
  const brokenCookie = refuseOddTarget(request, settings);
  if (brokenCookie) return brokenCookie;
  const secret = await sessionSecret(await openDesk());
  let signedIn: string | null = null;
  const opened = (email: string) => {
    signedIn = email;
  };
  const options = authOptions(settings, secret, { headers, opened, fault });
  const response: Response = await NextAuth(request as never, context as never, options);
  if (signedIn === null) return response;
  response.headers.append("set-cookie", rememberDevice(headers.get("cookie"), signedIn, secret, isSecure(settings)));
  return response;
}

/**
 * next-auth reports an unreadable address as an error of the server. This refuses such an address in a request; in a
 * cookie, which another program on this host may have set, the answer deletes the cookie.
 */
function refuseOddTarget(request: NextRequest, settings: Settings): Response | null {
  const asked = request.nextUrl.searchParams.getAll("callbackUrl");
  if (!asked.every((target) => isAddress(target, settings)))
    throw new Refusal("invalid", "The address to go on to cannot be read. Open the sign-in page again.");
  const name = `${isSecure(settings) ? "__Secure-" : ""}next-auth.callback-url`;
  const kept = request.cookies.get(name)?.value;
  if (kept === undefined || isAddress(kept, settings)) return null;
  const headers = { "set-cookie": `${name}=; Path=/; Max-Age=0${isSecure(settings) ? "; Secure" : ""}` };
  return Response.json(
    { error: { code: "invalid", message: "A broken cookie was removed. Try again." } },
    { status: 400, headers },
  );
}
