/** The router: exposes each use case of the catalogue as a tRPC procedure of the same name. */
import type { inferRouterInputs, inferRouterOutputs, TRPCMutationProcedure, TRPCQueryProcedure } from "@trpc/server";
import type { z } from "zod";
import { CATALOGUE, type Catalogue } from "@/server/usecases/catalogue";
import type { UseCase } from "@/server/usecases/define";
import { t, toTrpcError } from "./trpc";

type Procedure<U> =
  U extends UseCase<infer Schema, infer Output, infer Kind>
    ? Kind extends "read"
      ? TRPCQueryProcedure<{ input: z.input<Schema>; output: Output; meta: unknown }>
      : TRPCMutationProcedure<{ input: z.input<Schema>; output: Output; meta: unknown }>
    : never;
type Procedures = { [Room in keyof Catalogue]: { [Name in keyof Catalogue[Room]]: Procedure<Catalogue[Room][Name]> } };

/**
 * Passes the input through unparsed: `define.ts` parses it after it has checked who is asking. tRPC's client adds a
 * direction to the input of paginated queries; ours all go in one direction.
 */
const asItCame = t.procedure.input((value: unknown) => {
  if (typeof value !== "object" || value === null || !("direction" in value)) return value;
  const { direction, ...input } = value;
  return direction === "forward" ? input : value;
});

function procedureOf(useCase: UseCase) {
  const call = async ({ ctx, input }: { ctx: Parameters<UseCase["execute"]>[0]; input: unknown }) => {
    try {
      return await useCase.execute(ctx, input);
    } catch (error) {
      throw toTrpcError(error);
    }
  };
  return useCase.kind === "read" ? asItCame.query(call) : asItCame.mutation(call);
}

const rooms = Object.entries(CATALOGUE).map(([room, useCases]) => {
  const procedures = Object.entries(useCases).map(([name, useCase]) => [name, procedureOf(useCase as UseCase)]);
  return [room, Object.fromEntries(procedures)];
});

export const appRouter = t.router(Object.fromEntries(rooms) as Procedures);
export type AppRouter = typeof appRouter;
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** Calls procedures without HTTP, for pages that render on the server, and for tests. */
export const createCaller = t.createCallerFactory(appRouter);
