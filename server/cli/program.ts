/** Lists the commands, and builds the command line from them. */
import { Command } from "commander";

/** How to load each command; only the command that runs is loaded, because some load a lot of code. */
const COMMANDS: Record<string, () => Promise<(stet: Command) => void>> = {
  start: async () => (await import("./commands/start")).addStartCommand,
  people: async () => (await import("./commands/people")).addPeopleCommands,
  import: async () => (await import("./commands/import")).addImportCommand,
  extract: async () => (await import("./commands/extract")).addExtractCommand,
  figures: async () => (await import("./commands/figures")).addFiguresCommand,
  reextract: async () => (await import("./commands/reextract")).addReextractCommand,
  claims: async () => (await import("./commands/claims")).addClaimsCommand,
  relations: async () => (await import("./commands/claims")).addRelationsCommand,
  export: async () => (await import("./commands/export")).addExportCommand,
  backup: async () => (await import("./commands/backup")).addBackupCommand,
  restore: async () => (await import("./commands/backup")).addRestoreCommand,
  verify: async () => (await import("./commands/verify")).addVerifyCommand,
  transfer: async () => (await import("./commands/transfer")).addTransferCommand,
  train: async () => (await import("./commands/train")).addTrainCommand,
  "train-syntax": async () => (await import("./commands/train-syntax")).addTrainSyntaxCommand,
  relate: async () => (await import("./commands/relate")).addRelateCommand,
  "train-relations": async () => (await import("./commands/train-relations")).addTrainRelationsCommand,
  call: async () => (await import("./commands/call")).addCallCommand,
};

/**
 * Returns the command line with the command that the first word names, or with all of them; parsing it runs the
 * command.
 */
export async function program(first?: string): Promise<Command> {
  const stet = new Command("stet")
    .description("A workbench for tracking claims and statements in the news.")
    .exitOverride()
    .showHelpAfterError("Add --help to see how a command is used.");
  const named = first === undefined ? undefined : COMMANDS[first];
  for (const load of named ? [named] : Object.values(COMMANDS)) (await load())(stet);
  return stet;
}
