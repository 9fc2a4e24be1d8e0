/** next-auth's endpoints. */
import { NextRequest } from "next/server";
import { boundedRequest } from "../../../../server/api/bounded-body";
import { refusalResponse } from "../../../../server/api/handler";
import { isOwnOrigin } from "../../../../server/auth/caller";
import { handleAuth } from "../../../../server/auth/handler";
import { Refusal } from "../../../../server/domain/refusal";

const MOST_BYTES = 16 * 1024;

type Params = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Params): Promise<Response> {
  try {
    return await handleAuth(request, context);
  } catch (error) {
    return refused(error, request);
  }
}

export async function POST(request: NextRequest, context: Params): Promise<Response> {
  try {
    if (!isOwnOrigin(request.headers))
      throw new Refusal("not allowed", "Sign-ins are accepted only from Stet's own pages.");
    return await handleAuth(new NextRequest(await boundedRequest(request, MOST_BYTES)), context);
  } catch (error) {
    return refused(error, request);
  }
}

/** A refusal, with the address from whose `error` next-auth's client reads why. */
async function refused(error: unknown, { url }: Request): Promise<Response> {
  const answer = refusalResponse(error);
  const told = (await answer.json()) as { error: { message: string } };
  const address = new URL(`/sign-in?${new URLSearchParams({ error: told.error.message })}`, url);
  return Response.json({ ...told, url: address.href }, { status: answer.status });
}
