/** What the server refused, as screens read it: its code, its sentence and its details. */
import { TRPCClientError } from "@trpc/client";
import type { RefusalCode, RefusalDetails } from "@/server/domain/refusal";

export type ScreenRefusal = { code: RefusalCode | "unexpected" | "offline"; message: string; details: RefusalDetails };

/** What an address that is not tRPC's refused. */
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

/** Any error of a call as a refusal; one that never reached the server says so. */
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

/** What an answer of the server refused, to be thrown; one that a proxy gave in its place counts as not reached. */
export async function refusedBy(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => null)) as { error?: Omit<ScreenRefusal, "details"> } | null;
  return new RefusedRequest(body?.error ? { ...body.error, details: {} } : UNREACHED);
}
