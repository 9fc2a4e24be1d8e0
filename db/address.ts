/** Parses the address of a desk's database, and formats it for people to read. */
import { resolve } from "node:path";
import { DatabaseFault } from "./failures";

export type Engine = "sqlite" | "postgres";
/** `path` is absolute; `url` is kept as given, including its passphrase. */
export type Address = { engine: "sqlite"; path: string } | { engine: "postgres"; url: string };

const FILE = /^file:(?!\/\/)(.+)$/u;
const SERVER = /^postgres(?:ql)?:\/\/./u;

/**
 * Parses a database address. Refuses anything that is neither a file nor a PostgreSQL server.
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

/**
 * Returns the folder beside a database file that holds the desk's attached files. A file never changes once it is in
 * there.
 */
export function filesBeside(path: string): string {
  return `${path.replace(/\.db$/u, "")}.files`;
}

/** Formats the address without its passphrase, for messages and logs. */
export function addressInWords(address: Address): string {
  return address.engine === "sqlite" ? address.path : withoutPassphrase(address.url);
}

function withoutPassphrase(address: string): string {
  return address.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):.*@/u, "$1:***@").replace(/([?&]password=)[^&]*/u, "$1***");
}
