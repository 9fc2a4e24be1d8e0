/** Refetches what a change invalidated: at once after the person's own change, in batches after those of others. */
import type { InfiniteData, Query, QueryClient } from "@tanstack/react-query";
import type { OwnChange } from "@/app/_trpc/tab";
import type { Inputs, Outputs } from "@/server/api/root";
import { allTouched, alsoTouched, type ChangeMessage, type Touched } from "@/server/domain/history/touched";
import { isInvalidated } from "./invalidation";
import { noteVersion } from "./optimistic-update";

type ClaimPage = Outputs["claims"]["list"];
type ReadPage = (input: Inputs["claims"]["list"]) => Promise<ClaimPage>;
/** How often each query has been answered, by its hash. */
type Answers = ReadonlyMap<string, number>;
type Pages = InfiniteData<ClaimPage, ClaimPage["next"]>;

/**
 * How long changes are collected before a refetch, in milliseconds: the minimum, and the maximum while answers are
 * slow.
 */
export const GATHERED = 1000;
const LONGEST = 30_000;
/**
 * The largest share of the time to spend on waiting for answers, so that people who watch a busy desk do not make it
 * busier.
 */
const SHARE = 1 / 5;
/** A list with more pages than this is not refetched as a whole because of somebody else's change. */
const MOST_PAGES = 3;

/** Counts and figures about the whole desk: nobody waits for them before going on. */
const NEVER_AWAITED = ["claims.facets", "desk.overview"];
export type Refetcher = ReturnType<typeof refetcher>;

/**
 * Returns the handlers for changes; `isOwn` recognises those that this tab made. Refetches visible queries; the rest
 * are refetched when they are next shown.
 */
export function refetcher(queryClient: QueryClient, readPage: ReadPage, isOwn: (message: ChangeMessage) => boolean) {
  let settling: Promise<unknown> = Promise.resolve();
  let gathered: Touched | null = null;
  let known: Answers = new Map();
  let pause = GATHERED;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const wait = () => {
    if (gathered && !busy) waiting ??= setTimeout(() => void ask(gathered), pause);
  };
  const ask = async (touched: Touched | null) => {
    const begun = Date.now();
    busy = true;
    gathered = null;
    waiting = undefined;
    if (touched) await Promise.all(bringUpToDate(queryClient, touched, known, readPage).map(({ done }) => done));
    pause = Math.min(LONGEST, Math.max(GATHERED, (Date.now() - begun) / SHARE));
    busy = false;
    wait();
  };
  return {
    hear(message: ChangeMessage) {
      if (isOwn(message)) return;
      gathered = gathered ? alsoTouched(gathered, message) : message;
      known = answersIn(queryClient);
      wait();
    },
    /** Refetches at once what the person's own change touched. */
    made({ input, output, touched }: OwnChange): void {
      noteVersion(queryClient, input, output);
      settling = Promise.all([settling, settle(queryClient, touched, readPage)]);
    },
    /** Resolves once everything that the person's own changes touched has arrived. */
    async settled(): Promise<void> {
      await settling;
    },
    /** Refetches after a refusal, since the screen may be older than the data that the server refused it for. */
    refused(): Promise<void> {
      return settle(queryClient, allTouched(null), readPage);
    },
    stop() {
      clearTimeout(waiting);
      waiting = undefined;
      gathered = null;
    },
  };
}

/** Refetches what was touched; resolves once everything that somebody may be waiting for has arrived. */
async function settle(queryClient: QueryClient, touched: Touched, readPage: ReadPage): Promise<void> {
  const asked = bringUpToDate(queryClient, touched, new Map(), readPage);
  await Promise.all(asked.filter(({ name }) => !NEVER_AWAITED.includes(name)).map(({ done }) => done));
}

/** Returns the refetched queries, each with a promise for its arrival. */
function bringUpToDate(queryClient: QueryClient, touched: Touched, known: Answers, readPage: ReadPage) {
  const due = queryClient
    .getQueryCache()
    .findAll()
    .filter((query) => !isNewer(query, known) && isInvalidated(query.queryKey, query.state.data, touched));
  return due.map((query) => ({
    name: nameOf(query),
    done:
      query.isActive() && isLong(query)
        ? patch(queryClient, query, touched.claims, readPage)
        : queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true }),
  }));
}

function nameOf({ queryKey }: Query): string {
  return (queryKey[0] as string[] | undefined)?.join(".") ?? "";
}

/** Counts the answers of each query; a request in progress may still return data from before the change. */
function answersIn(queryClient: QueryClient): Answers {
  const settled = queryClient.getQueryCache().findAll({ fetchStatus: "idle" });
  return new Map(settled.map((query) => [query.queryHash, query.state.dataUpdateCount]));
}

/** Returns whether the query was requested and answered since: the person's own change has already updated it. */
function isNewer(query: Query, known: Answers): boolean {
  const before = known.get(query.queryHash);
  return before !== undefined && query.state.dataUpdateCount > before && !query.state.isInvalidated;
}

function isLong(query: Query): boolean {
  const data = query.state.data as Pages | undefined;
  return Array.isArray(data?.pages) && data.pages.length > MOST_PAGES;
}

/**
 * In a long list, replaces only the rows of the changed claims in place; the whole list is refetched when the person
 * next returns to it.
 */
async function patch(queryClient: QueryClient, query: Query, claims: readonly string[], readPage: ReadPage) {
  const { queryKey } = query;
  const [, asked] = queryKey as [string[], { input: Inputs["claims"]["list"] }];
  if (nameOf(query) === "claims.list") {
    const { pages, pageParams } = query.state.data as Pages;
    const cursors = pageParams.filter((_, at) => pages[at]?.claims.some((claim) => claims.includes(claim.id)));
    const fresh = cursors.length > MOST_PAGES ? [] : await readAll(cursors, asked.input, readPage);
    const rows = new Map(fresh.flatMap((page) => page.claims).map((claim) => [claim.id, claim]));
    const put = withRows(rows);
    if (rows.size > 0)
      queryClient.setQueryData<Pages>(queryKey, (list) => list && { ...list, pages: list.pages.map(put) });
  }
  await queryClient.invalidateQueries({ queryKey, exact: true, refetchType: "none" });
}

/** Reads these pages again; returns none if that fails, which the next call will report. */
async function readAll(cursors: ClaimPage["next"][], input: Inputs["claims"]["list"], readPage: ReadPage) {
  return Promise.all(cursors.map((cursor) => readPage({ ...input, cursor }))).catch((): ClaimPage[] => []);
}

const withRows = (rows: ReadonlyMap<string, ClaimPage["claims"][number]>) => (page: ClaimPage) => ({
  ...page,
  claims: page.claims.map((claim) => rows.get(claim.id) ?? claim),
});
