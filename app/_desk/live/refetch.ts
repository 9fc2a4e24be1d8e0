/** Refetches what a change has invalidated: at once after one's own change, and gathered for a moment after those of others. */
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

/** How long changes are gathered before anything is asked for: at least, and at most where the answers are slow. */
export const GATHERED = 1000;
const LONGEST = 30_000;
/** Of all time, so much at most is spent on waiting for answers: a busy desk is not made busier by those who watch. */
const SHARE = 1 / 5;
/** A list of more pages than this is not asked for as a whole for somebody else's sake. */
const MOST_PAGES = 3;

/** Counts and figures about the whole desk: nobody waits for them to go on working. */
const NEVER_AWAITED = ["claims.facets", "desk.overview"];
export type Refetcher = ReturnType<typeof refetcher>;

/**
 * Returns what is to hear of changes, of which `isOwn` tells those that this tab made. What is on the screen is asked for
 * again; the rest once it is shown.
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
    /** Asks at once for what a change of one's own touched. */
    made({ input, output, touched }: OwnChange): void {
      noteVersion(queryClient, input, output);
      settling = Promise.all([settling, settle(queryClient, touched, readPage)]);
    },
    /** Resolves once what one's own changes touched is here. */
    async settled(): Promise<void> {
      await settling;
    },
    /** After a refusal: what is shown may be older than what the server refused it for. */
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

/** Asks for what was touched; answers once all of it is here that somebody may be waiting for. */
async function settle(queryClient: QueryClient, touched: Touched, readPage: ReadPage): Promise<void> {
  const asked = bringUpToDate(queryClient, touched, new Map(), readPage);
  await Promise.all(asked.filter(({ name }) => !NEVER_AWAITED.includes(name)).map(({ done }) => done));
}

/** What is asked for, each with the moment when it is here. */
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

/** How often each query has been answered; one that is being asked right now may get an answer from before. */
function answersIn(queryClient: QueryClient): Answers {
  const settled = queryClient.getQueryCache().findAll({ fetchStatus: "idle" });
  return new Map(settled.map((query) => [query.queryHash, query.state.dataUpdateCount]));
}

/** Whether it was asked and answered since: one's own change has brought it up to date. */
function isNewer(query: Query, known: Answers): boolean {
  const before = known.get(query.queryHash);
  return before !== undefined && query.state.dataUpdateCount > before && !query.state.isInvalidated;
}

function isLong(query: Query): boolean {
  const data = query.state.data as Pages | undefined;
  return Array.isArray(data?.pages) && data.pages.length > MOST_PAGES;
}

/**
 * In a long list, only the rows of the claims that were changed are put in anew, where they stand; the list as a whole
 * is asked for when it is next come back to.
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

/** These pages as they are now; none when they cannot be had, which the next call will tell of. */
async function readAll(cursors: ClaimPage["next"][], input: Inputs["claims"]["list"], readPage: ReadPage) {
  return Promise.all(cursors.map((cursor) => readPage({ ...input, cursor }))).catch((): ClaimPage[] => []);
}

const withRows = (rows: ReadonlyMap<string, ClaimPage["claims"][number]>) => (page: ClaimPage) => ({
  ...page,
  claims: page.claims.map((claim) => rows.get(claim.id) ?? claim),
});
