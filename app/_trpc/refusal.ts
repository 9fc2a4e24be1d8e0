/** What the server refused, as screens read it: its code, its sentence and its details. */
import { TRPCClientError } from "@trpc/client";
import type { RefusalCode, RefusalDetails } from "@/server/domain/refusal";

export type ScreenRefusal = { code: RefusalCode | "unexpected" | "offline"; message: string; details: RefusalDetails };

/** Any error of a call as a refusal; one that never reached the server says so. */
export function refusalOf(error: unknown): ScreenRefusal {
  if (error instanceof TRPCClientError) {
    const refusal = (
      error.data as { refusal?: { code: RefusalCode | "unexpected"; details: RefusalDetails } } | undefined
    )?.refusal;
    if (refusal) return { ...refusal, message: error.message };
  }
  return {
    code: "offline",
    message: "The server could not be reached. What you typed is still here; try again.",
    details: {},
  };
}
