/** next-auth over HTTP, with a bounded body and changes from our own pages only. */
import NextAuth from "next-auth";
import { readSettings } from "../domain/settings";
import { openDesk } from "../store/desk";
import { sessionSecret } from "./actor";
import { authOptions } from "./options";

type Params = { params: Promise<{ nextauth: string[] }> };

/** Answers one request to next-auth's endpoints. The body has been bounded and its origin checked before. */
export async function handleAuth(request: Request, context: Params): Promise<Response> {
  const options = authOptions(readSettings(process.env), await sessionSecret(await openDesk()), request);
  return NextAuth(request as never, context as never, options) as Promise<Response>;
}
