/** Calls a desk over plain HTTP, as handwritten requests would. */
import type { APIRequestContext, APIResponse } from "@playwright/test";

/** Calls a procedure that changes something. The answer may be a refusal. */
export function change(request: APIRequestContext, name: string, input: unknown): Promise<APIResponse> {
  return request.post(`/api/trpc/${name}`, { data: input as object });
}

/** Calls a procedure that reads. The answer may be a refusal. */
export function read(request: APIRequestContext, name: string, input: unknown = {}): Promise<APIResponse> {
  return request.get(`/api/trpc/${name}`, { params: { input: JSON.stringify(input) } });
}

/** Returns the procedure's output; throws if it refused. */
export async function answerOf<T>(response: APIResponse | Promise<APIResponse>): Promise<T> {
  const got = await response;
  if (!got.ok()) throw new Error(`${got.url()} answered ${got.status()}: ${await got.text()}`);
  const { result } = (await got.json()) as { result: { data: T } };
  return result.data;
}

/** Returns the sentence of a refusal. */
export async function refusalOf(response: APIResponse): Promise<string> {
  const { error } = (await response.json()) as { error: { message: string } };
  return error.message;
}

/** Sends a sign-in to the endpoint that the form uses. */
export async function sendSignIn(
  request: APIRequestContext,
  { email, passphrase }: { email: string; passphrase: string },
): Promise<APIResponse> {
  const csrf = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { email, passphrase, csrfToken: csrf.csrfToken, json: "true" };
  return request.post("/api/auth/callback/credentials", { form });
}

/** Returns whose session the requests carry, according to the session endpoint. */
export async function whoIs(request: APIRequestContext): Promise<string | null> {
  const session = (await (await request.get("/api/auth/session")).json()) as { user?: { name?: string } };
  return session.user?.name ?? null;
}
