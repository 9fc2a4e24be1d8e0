/** next-auth over HTTP, with a bounded body and changes from our own pages only. */
import NextAuth from "next-auth";
import { readSettings } from "../domain/settings";
import { askDesk, openDesk } from "../store/desk";
import { sessionSecret } from "./actor";
import { authOptions } from "./options";

type Params = { params: Promise<{ nextauth: string[] }> };

/** What next-auth answers without asking who somebody is. */
const ASKS_NOBODY: ReadonlySet<string | undefined> = new Set(["csrf", "providers"]);

/**
 * Answers one request to next-auth's endpoints. The body has been bounded and its origin checked before. Throws while the
 * database is away: next-auth would take that for a session that has ended, and sign the person out.
 */
export async function handleAuth(request: Request, context: Params): Promise<Response> {
  const { nextauth } = await context.params;
  if (!ASKS_NOBODY.has(nextauth[0])) await askDesk();
  const options = authOptions(readSettings(process.env), await sessionSecret(await openDesk()), request);
  return NextAuth(request as never, context as never, options) as Promise<Response>;
}
