/** The table of commands. */
import { Command } from "commander";
import { addCallCommand } from "./call";
import { addClaimCommands } from "./claims";
import { addExportCommand } from "./export";
import { addExtractCommand } from "./extract";
import { addFiguresCommand } from "./figures";
import { addImportCommand } from "./import";
import { addKeepingCommands } from "./keeping";
import { addPeopleCommands } from "./people";
import { addReextractCommand } from "./reextract";
import { addStartCommand } from "./start";
import { addTrainCommand } from "./train";
import { addTrainSyntaxCommand } from "./train-syntax";
import { addTransferCommand } from "./transfer";
import { addVerifyCommand } from "./verify";

/** The whole command line; parsing it runs the command. */
export function program(): Command {
  const stet = new Command("stet")
    .description("A workbench for tracking claims and statements in the news.")
    .exitOverride()
    .showHelpAfterError("Add --help to see how a command is used.");
  const additions = [
    addStartCommand,
    addPeopleCommands,
    addImportCommand,
    addExtractCommand,
    addFiguresCommand,
    addReextractCommand,
    addClaimCommands,
    addExportCommand,
    addKeepingCommands,
    addVerifyCommand,
    addTransferCommand,
    addTrainCommand,
    addTrainSyntaxCommand,
    addCallCommand,
  ];
  for (const add of additions) add(stet);
  return stet;
}
