/** Where a desk's database is: what an address says, and how it is shown to people. */
import { resolve } from "node:path";
import { DatabaseFault } from "./failures";

export type Engine = "sqlite" | "postgres";
/** `path` is absolute; `url` is as it was given, passphrase and all. */
export type Address = { engine: "sqlite"; path: string } | { engine: "postgres"; url: string };

const FILE = /^file:(?!\/\/)(.+)$/u;
const SERVER = /^postgres(?:ql)?:\/\/./u;

/**
 * Reads a database address. Refuses what is neither a file nor a PostgreSQL server.
 * @param address such as `file:./data/stet.db` or `postgres://name:passphrase@host/desk`
 */
export function readAddress(address: string): Address {
  const path = FILE.exec(address)?.[1];
  if (path) return { engine: "sqlite", path: resolve(/* turbopackIgnore: true */ process.cwd(), path) };
  if (SERVER.test(address) && URL.canParse(address)) return { engine: "postgres", url: address };
  throw new DatabaseFault(
    "unsupported address",
    `The database address must look like file:./data/stet.db or postgres://name@host/desk, not ${withoutPassphrase(address)}.`,
  );
}

/** The folder beside a database file for the files that are attached to its desk; none of them is changed once it is there. */
export function filesBeside(path: string): string {
  return `${path.replace(/\.db$/u, "")}.files`;
}

/** The address in words that may be printed and logged. */
export function addressInWords(address: Address): string {
  return address.engine === "sqlite" ? address.path : withoutPassphrase(address.url);
}

function withoutPassphrase(address: string): string {
  return address.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):.*@/u, "$1:***@").replace(/([?&]password=)[^&]*/u, "$1***");
}
