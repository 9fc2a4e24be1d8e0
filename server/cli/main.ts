/** The `stet` command: offers the browser's use cases to scripts. */
import { CommanderError } from "commander";
import { DatabaseFault } from "@/db/failures";
import { Refusal } from "@/server/domain/refusal";
import { asRefusal, reasonOf } from "@/server/store/database-errors";
import { program } from "./program";
import { UsageFault } from "./usage-fault";

/** Returns the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    await (await program(process.argv[2])).parseAsync();
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageFault) {
      console.error(error.message);
      return 2;
    }
    const told = asRefusal(error);
    if (told instanceof Refusal || told instanceof DatabaseFault) {
      console.error(told === error ? told.message : `${told.message} (${reasonOf(error)})`);
      return 1;
    }
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return 1;
  }
}

process.exitCode = await main();
