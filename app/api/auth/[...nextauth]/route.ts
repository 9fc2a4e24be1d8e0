/** Serves next-auth's endpoints. */
import { NextRequest } from "next/server";
import { refusalResponse, refuseForeign } from "@/server/api/handler";
import { boundedRequest } from "@/server/api/http/bounded-body";
import { log } from "@/server/api/http/log";
import { handleAuth } from "@/server/auth/handler";

const MOST_BYTES = 16 * 1024;

const fault = (error: unknown) => log.error({ err: error }, "signing in");

type Params = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Params): Promise<Response> {
  try {
    return await handleAuth(request, context, fault);
  } catch (error) {
    return refused(error, request);
  }
}

export async function POST(request: NextRequest, context: Params): Promise<Response> {
  try {
    refuseForeign(request);
    return await handleAuth(new NextRequest(await boundedRequest(request, MOST_BYTES)), context, fault);
  } catch (error) {
    return refused(error, request);
  }
}

/** Answers with a refusal; next-auth's client reads the reason from the `error` parameter of the address. */
async function refused(error: unknown, { url }: Request): Promise<Response> {
  const answer = refusalResponse(error);
  const told = (await answer.json()) as { error: { message: string } };
  const address = new URL(`/sign-in?${new URLSearchParams({ error: told.error.message })}`, url);
  return Response.json({ ...told, url: address.href }, { status: answer.status });
}
