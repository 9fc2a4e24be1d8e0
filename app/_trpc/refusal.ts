/** Parses the server's refusals for screens: the code, the sentence and the details. */
import { TRPCClientError } from "@trpc/client";
import type { RefusalCode, RefusalDetails } from "@/server/domain/refusal";

export type ScreenRefusal = { code: RefusalCode | "unexpected" | "offline"; message: string; details: RefusalDetails };

/** A refusal from an endpoint outside tRPC. */
class RefusedRequest extends Error {
  constructor(readonly refusal: ScreenRefusal) {
    super(refusal.message);
  }
}

const UNREACHED: ScreenRefusal = {
  code: "offline",
  message: "The server could not be reached. What you typed is still here; try again.",
  details: {},
};

/** Converts any error of a call to a refusal; says so if the call never reached the server. */
export function refusalOf(error: unknown): ScreenRefusal {
  if (error instanceof RefusedRequest) return error.refusal;
  if (error instanceof TRPCClientError) {
    const refusal = (
      error.data as { refusal?: { code: RefusalCode | "unexpected"; details: RefusalDetails } } | undefined
    )?.refusal;
    if (refusal) return { ...refusal, message: error.message };
  }
  return UNREACHED;
}

/**
 * Returns the refusal in an answer, as an error to throw; an answer from a proxy in between counts as not having
 * reached the server.
 */
export async function refusedBy(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => null)) as { error?: Omit<ScreenRefusal, "details"> } | null;
  return new RefusedRequest(body?.error ? { ...body.error, details: {} } : UNREACHED);
}
