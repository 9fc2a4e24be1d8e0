/** The slow work that reads the desk, in a thread that has a connection of its own. */
import type { Address } from "../../db/address";
import type { Database } from "../../db/database";
import { openDatabase } from "../../db/open";
import type { ClaimFilter } from "../domain/schemas";
import { countFacets as count, type Facets, readFacets } from "../store/facets";

let opened: { url: string; database: Promise<Database> } | undefined;

/** Counts facets over all claims; see store/facets.ts. */
export async function countFacets(task: { address: Address; filter: ClaimFilter; me: string | null }): Promise<Facets> {
  const { read } = await desk(task.address);
  return count(read, task.filter, task.me);
}

/** Reads what counting needs, before anybody waits for it. */
export async function readAhead({ address }: { address: Address }): Promise<void> {
  await readFacets((await desk(address)).read);
}

function desk(address: Address): Promise<Database> {
  const url = address.engine === "sqlite" ? address.path : address.url;
  if (opened?.url !== url) opened = { url, database: openDatabase(address) };
  return opened.database;
}
