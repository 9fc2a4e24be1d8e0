/** `stet transfer`: copies a whole desk to another database, on the same engine or the other. */
import type { Command } from "commander";
import { type Address, addressInWords, readAddress } from "@/db/address";
import type { Database } from "@/db/database";
import { Refusal } from "@/server/domain/refusal";
import { between } from "@/server/store/desk/open-desk";
import { type Transferred, transferDesk } from "@/server/store/desk/transfer";
import { answer, callersPath } from "../desk";
import { progressOf } from "../progress";

/** Adds `transfer FROM TO`. */
export function addTransferCommand(stet: Command): void {
  stet
    .command("transfer <from> <to>")
    .description("Copy a whole desk into another, empty database: file:./data/stet.db, postgres://name@host/desk.")
    .option("--json")
    .action(async (from: string, to: string, options: { json?: boolean }) => {
      const [source, target] = [callersAddress(from), callersAddress(to)];
      if (addressInWords(source) === addressInWords(target)) {
        throw new Refusal(
          "invalid",
          "Both addresses are the same. Give the address of another, empty database second.",
        );
      }
      const done = await between(source, target, copyDesk);
      answer(options.json, done, ({ tables, head }) =>
        [
          ...Object.entries(tables).map(([name, rows]) => `${name}\t${rows}`),
          `All of it is at ${addressInWords(target)}${head ? `, to line ${head.seq} of the history, ${head.hash}` : ""}.`,
          "Set STET_DATABASE_URL to that address and start Stet again.",
        ].join("\n"),
      );
    });
}

/** Reads an address as the caller wrote it; a file's path is relative to the caller's folder. */
function callersAddress(given: string): Address {
  return readAddress(given.replace(/^file:(?!\/\/)(.+)$/u, (_, path: string) => `file:${callersPath(path)}`));
}

/** Copies the desk with a progress bar. */
async function copyDesk(from: Database, to: Database): Promise<Transferred> {
  const { report, end } = progressOf("rows");
  return transferDesk(from, to, { report }).finally(end);
}
