/** The slow work that reads the desk, in a thread that has a connection of its own. */
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

/** The desk at this address, opened once a thread. */
export function deskAt(address: Address): Promise<Database> {
  const url = address.engine === "sqlite" ? address.path : address.url;
  if (opened?.url !== url) {
    const database = openDatabase(address);
    opened = { url, database };
    // The next request tries again.
    database.catch(() => {
      opened = undefined;
    });
  }
  return opened.database;
}

/** Counts facets over all claims; see store/facets.ts. */
export function countFacets({
  address,
  filter,
  me,
  search,
}: OnDesk & Narrowed & { search: FacetSearch | null }): Promise<Answer<Facets>> {
  return answered(async () => count((await deskAt(address)).read, filter, me, search));
}

/** Lists the register; see store/register.ts. */
export function listSources({ address, ...query }: OnDesk & RegisterQuery): Promise<Answer<RegisterPage>> {
  return answered(async () => list((await deskAt(address)).read, query));
}

/** Reads what counting needs, before anybody waits for it. */
export async function readAhead({ address }: OnDesk): Promise<void> {
  await readFacets((await deskAt(address)).read);
}

/** How many claims are read at once: a reader is never kept waiting within a query, however slow whoever takes it is. */
const AT_ONCE = 500;

/**
 * Every claim that the filter leaves as CSV in UTF-8, newest first, a few hundred lines at a time as they are taken;
 * `now` is when it was asked for.
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

/** Writes that table into a stream that another thread reads. What fails is the answer, which keeps its kind that way. */
export async function writeTable({
  address,
  into,
  ...asked
}: OnDesk & Asked & { into: WritableStream }): Promise<Answer<void>> {
  return answered(async () => tableOf((await deskAt(address)).read, asked).pipeTo(into, { preventAbort: true }));
}
