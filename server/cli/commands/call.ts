/** `stet call`: calls any use case by name, with JSON in and out. */
import type { Command } from "commander";
import { Refusal } from "@/server/domain/refusal";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { UseCase } from "@/server/usecases/define";
import { onDesk, standardInput } from "../desk";

/** Adds `call NAME [JSON]`. */
export function addCallCommand(stet: Command): void {
  stet
    .command("call <name> [json]")
    .description(
      "Run any use case by its name in docs/api.md, such as claims.review. Use - to read the JSON from standard input.",
    )
    .option("--as <email>", "act as this person")
    .action(async (name: string, json: string | undefined, options: { as?: string }) => {
      const useCase = named(name);
      const input = parse(json === "-" ? standardInput() : (json ?? "{}"));
      const output = await onDesk((context) => useCase.execute(context, input), options.as).catch(withField);
      console.log(JSON.stringify(output ?? null, null, 2));
    });
}

function named(name: string): UseCase {
  const [room = "", one = ""] = name.split(".");
  const found = (CATALOGUE as unknown as Record<string, Record<string, UseCase>>)[room]?.[one];
  if (!found) throw new Refusal("not found", `There is no use case ${name}. docs/api.md lists them.`);
  return found;
}

/** The caller wrote the input as JSON, so a refusal names the field. */
function withField(error: unknown): never {
  if (!(error instanceof Refusal) || !error.details.field) throw error;
  throw new Refusal(error.code, `${error.details.field}: ${error.message}`, error.details);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal("invalid", "The input is not valid JSON.");
  }
}
