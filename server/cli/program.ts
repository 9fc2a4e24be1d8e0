/** The table of commands. */
import { Command } from "commander";

/** What each command is added by; loaded for the one that is run, because some of them bring much along. */
const COMMANDS: Record<string, () => Promise<(stet: Command) => void>> = {
  start: async () => (await import("./start")).addStartCommand,
  people: async () => (await import("./people")).addPeopleCommands,
  import: async () => (await import("./import")).addImportCommand,
  extract: async () => (await import("./extract")).addExtractCommand,
  figures: async () => (await import("./figures")).addFiguresCommand,
  reextract: async () => (await import("./reextract")).addReextractCommand,
  claims: async () => (await import("./claims")).addClaimsCommand,
  relations: async () => (await import("./claims")).addRelationsCommand,
  export: async () => (await import("./export")).addExportCommand,
  backup: async () => (await import("./keeping")).addBackupCommand,
  restore: async () => (await import("./keeping")).addRestoreCommand,
  verify: async () => (await import("./verify")).addVerifyCommand,
  transfer: async () => (await import("./transfer")).addTransferCommand,
  train: async () => (await import("./train")).addTrainCommand,
  "train-syntax": async () => (await import("./train-syntax")).addTrainSyntaxCommand,
  call: async () => (await import("./call")).addCallCommand,
};

/** The command line with the command that the first word names, or with all of them; parsing it runs the command. */
export async function program(first?: string): Promise<Command> {
  const stet = new Command("stet")
    .description("A workbench for tracking claims and statements in the news.")
    .exitOverride()
    .showHelpAfterError("Add --help to see how a command is used.");
  const named = first === undefined ? undefined : COMMANDS[first];
  for (const load of named ? [named] : Object.values(COMMANDS)) (await load())(stet);
  return stet;
}
