/** The slow tasks that read the desk, in a worker thread with its own connection. */
import { ReadableStream as NodeStream } from "node:stream/web";
import type { Address } from "@/db/address";
import type { Database, Handle } from "@/db/database";
import { openDatabase } from "@/db/open";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { tableHead, tableLines } from "@/server/report/csv";
import { backedByRank, iso } from "@/server/store/claims/backed-claims";
import { countLeftOut, ranksInBatches } from "@/server/store/claims/claim-list";
import { countFacets as count, type FacetSearch, type Facets, readFacets } from "@/server/store/facets/facets";
import { chainHead } from "@/server/store/history/events";
import { listSources as list, type RegisterPage, type RegisterQuery } from "@/server/store/sources/register";
import { type Answer, answered } from "./answers";

type Narrowed = { filter: ClaimFilter; me: string | null };
export type Asked = Narrowed & { now: number };
type OnDesk = { address: Address };

let opened: { url: string; database: Promise<Database> } | undefined;

/** Returns the desk at this address, opened once per thread. */
export function deskAt(address: Address): Promise<Database> {
  const url = address.engine === "sqlite" ? address.path : address.url;
  if (opened?.url !== url) {
    const database = openDatabase(address);
    opened = { url, database };
    // Lets the next request try again.
    database.catch(() => {
      opened = undefined;
    });
  }
  return opened.database;
}

/** Counts facets over all claims; see store/facets/facets.ts. */
export function countFacets({
  address,
  filter,
  me,
  search,
}: OnDesk & Narrowed & { search: FacetSearch | null }): Promise<Answer<Facets>> {
  return answered(async () => count((await deskAt(address)).read, filter, me, search));
}

/** Lists the register; see store/sources/register.ts. */
export function listSources({ address, ...query }: OnDesk & RegisterQuery): Promise<Answer<RegisterPage>> {
  return answered(async () => list((await deskAt(address)).read, query));
}

/** Loads what counting needs before anybody waits for it. */
export async function readAhead({ address }: OnDesk): Promise<void> {
  await readFacets((await deskAt(address)).read);
}

/** How many claims each query reads: a read transaction never stays open for a slow consumer. */
const AT_ONCE = 500;

/**
 * Streams every claim that matches the filter as CSV in UTF-8, newest first, a few hundred lines at a time as the
 * consumer reads; `now` is the time of the request.
 */
export function tableOf(db: Handle, asked: Asked): ReadableStream<Uint8Array> {
  return NodeStream.from(linesOf(db, asked)) as unknown as ReadableStream<Uint8Array>;
}

async function* linesOf(db: Handle, { filter, me, now }: Asked): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  const line = (await chainHead(db))?.seq ?? 0;
  const stamp = { asOf: iso(now), line, leftOut: await countLeftOut(db, filter, me) };
  yield utf8.encode(tableHead());
  for await (const ranks of ranksInBatches(db, filter, me, AT_ONCE))
    yield utf8.encode(tableLines(await backedByRank(db, ranks, me), stamp));
}

/**
 * Writes that table into a stream that another thread reads. Reports a failure in the answer, so that it keeps its
 * class.
 */
export async function writeTable({
  address,
  into,
  ...asked
}: OnDesk & Asked & { into: WritableStream }): Promise<Answer<void>> {
  return answered(async () => tableOf((await deskAt(address)).read, asked).pipeTo(into, { preventAbort: true }));
}
