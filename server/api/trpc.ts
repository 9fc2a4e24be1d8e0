/** Sets up tRPC: the context of a request, and the one mapping from refusals to error codes. */
import { randomUUID } from "node:crypto";
import { initTRPC, TRPCError } from "@trpc/server";
import { Refusal, type RefusalCode, type RefusalDetails } from "@/server/domain/refusal";
import { asRefusal } from "@/server/store/database-errors";
import type { Context } from "@/server/usecases/define";
import { log } from "./http/log";

const CODES = {
  "not signed in": "UNAUTHORIZED",
  "not allowed": "FORBIDDEN",
  "not found": "NOT_FOUND",
  stale: "CONFLICT",
  invalid: "BAD_REQUEST",
  "already there": "CONFLICT",
  "wrong state": "PRECONDITION_FAILED",
  "too large": "PAYLOAD_TOO_LARGE",
  "too many attempts": "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<RefusalCode, TRPCError["code"]>;

/** What the browser receives of an error: the refusal, or an id in the log. */
type ErrorShape = { code: RefusalCode | "unexpected"; details: RefusalDetails; id?: string };

export const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error }) {
    const refusal = asRefusal(error.cause);
    if (refusal instanceof Refusal) {
      if (refusal.code === "unavailable") log.warn({ path: shape.data.path, err: refusal.cause }, "the database");
      const known: ErrorShape = { code: refusal.code, details: refusal.details };
      return {
        ...shape,
        message: refusal.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal: known },
      };
    }
    if (shape.data.httpStatus < 500) return shape;
    const id = randomUUID();
    log.error({ id, path: shape.data.path, err: error.cause ?? error }, "unexpected error");
    const hidden: ErrorShape = { code: "unexpected", details: {}, id };
    const message = `Something went wrong. What you typed is still here; try again. (Error ${id.slice(0, 8)})`;
    return { ...shape, message, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal: hidden } };
  },
});

/** Converts a refusal to a tRPC error. Passes anything else through; the error formatter hides it. */
export function toTrpcError(error: unknown): unknown {
  const refusal = asRefusal(error);
  return refusal instanceof Refusal
    ? new TRPCError({ code: CODES[refusal.code], message: refusal.message, cause: refusal })
    : refusal;
}

/** The HTTP status of each refusal, for routes outside tRPC. */
export const HTTP_STATUS = {
  "not signed in": 401,
  "not allowed": 403,
  "not found": 404,
  stale: 409,
  invalid: 400,
  "already there": 409,
  "wrong state": 412,
  "too large": 413,
  "too many attempts": 429,
  unavailable: 503,
} as const satisfies Record<RefusalCode, number>;
