/** The router: the catalogue of use cases, name by name, as tRPC procedures. */
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
 * The input is passed on as it came: the one door parses it, after it has asked who is there. tRPC's client says by itself
 * in which direction a list goes on, and ours all go on in one.
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

/** Calls procedures without HTTP: for pages that render on the server, and for tests. */
export const createCaller = t.createCallerFactory(appRouter);
