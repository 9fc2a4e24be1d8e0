/** Tests that a screen refetches what others changed: once, soon, and never a whole long list. */
import { InfiniteQueryObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { allTouched, type ChangeMessage } from "@/server/domain/history/touched";
import { GATHERED, refetcher } from "./refetch";

const CLAIM = [["claims", "get"], { input: { id: "c1" }, type: "query" }];
const PEOPLE = [["people", "list"], { input: {}, type: "query" }];
const LIST = [["claims", "list"], { input: { filter: {}, sort: "newest" }, type: "infinite" }];

const FACETS = [["claims", "facets"], { input: { filter: {} }, type: "query" }];

const told = (client: string | null, ...claims: string[]): ChangeMessage => ({
  ...{ line: 1, claims, types: ["claim"], client },
});
const onClaim = (...claims: string[]) => told("another-tab", ...claims);
const anything: ChangeMessage = { ...allTouched(2), client: null };

let queryClient: QueryClient;
const ends: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false } } });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  queryClient.clear();
  vi.useRealTimers();
});

/** Mounts a query; returns the function that answers it. */
async function shown(queryKey: unknown[], answer = vi.fn(async (): Promise<unknown> => ({ relations: [] }))) {
  const observer = new QueryObserver(queryClient, { queryKey, queryFn: answer });
  ends.push(observer.subscribe(() => undefined));
  await vi.advanceTimersByTimeAsync(0);
  return answer;
}

const neverRead = vi.fn(async () => ({ claims: [], next: null, leftOut: 0 }));
const isOwn = ({ client }: ChangeMessage) => client === "this-tab";
const startRefetcher = (readPage: Parameters<typeof refetcher>[1] = neverRead) => {
  const made = refetcher(queryClient, readPage, isOwn);
  ends.push(made.stop);
  return made;
};
const listener = (readPage?: Parameters<typeof refetcher>[1]) => startRefetcher(readPage).hear;

describe("what is on the screen", () => {
  it("is asked for once, however many changes are told in a moment, and only where they concern it", async () => {
    const [claim, people] = [await shown(CLAIM), await shown(PEOPLE)];
    const hear = listener();
    for (let n = 0; n < 5; n += 1) hear(onClaim("c1"));
    await vi.advanceTimersByTimeAsync(GATHERED - 1);
    expect(claim).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect([claim.mock.calls.length, people.mock.calls.length]).toEqual([2, 1]);
    hear(anything);
    await vi.advanceTimersByTimeAsync(GATHERED);
    expect([claim.mock.calls.length, people.mock.calls.length]).toEqual([3, 2]);
  });

  it("is not asked for again when one's own change already has been", async () => {
    const claim = await shown(CLAIM);
    const hear = listener();
    hear(onClaim("c1"));
    await queryClient.invalidateQueries();
    expect(claim).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(GATHERED);
    expect(claim).toHaveBeenCalledTimes(2);
  });

  it("is asked for again when it was just being read, perhaps from before the change", async () => {
    const slow = vi.fn(() => new Promise<unknown>((resolve) => setTimeout(resolve, 500, { relations: [] })));
    await shown(CLAIM, slow);
    const hear = listener();
    hear(onClaim("c1"));
    await vi.advanceTimersByTimeAsync(GATHERED);
    expect(slow).toHaveBeenCalledTimes(2);
  });
});

describe("a change of one's own", () => {
  const change = (touched = onClaim("c1")) => ({ input: { id: "c1" }, output: { version: 2 }, touched });
  const later = () => vi.advanceTimersByTimeAsync(GATHERED);

  it("is asked for at once, only where it concerns, and not again for its message, which comes before or after", async () => {
    const [claim, people] = [await shown(CLAIM), await shown(PEOPLE)];
    const { made, hear, settled } = startRefetcher();
    hear(told("this-tab", "c1"));
    made(change());
    await settled();
    expect([claim.mock.calls.length, people.mock.calls.length]).toEqual([2, 1]);
    hear(told("this-tab", "c1"));
    await later();
    expect(claim).toHaveBeenCalledTimes(2);
  });

  it("does not hide another's that touches the same", async () => {
    const claim = await shown(CLAIM);
    const { made, hear, settled } = startRefetcher();
    made(change());
    await settled();
    for (const client of ["this-tab", "another-tab", null]) hear(told(client, "c1"));
    await later();
    expect(claim).toHaveBeenCalledTimes(3);
  });

  it("has its version noted before the claim is here", async () => {
    const slow = vi.fn(
      () => new Promise<unknown>((resolve) => setTimeout(resolve, 500, { version: 3, relations: [] })),
    );
    queryClient.setQueryData(CLAIM, { id: "c1", version: 1, relations: [] });
    await shown(CLAIM, slow);
    const { made, settled } = startRefetcher();
    made(change());
    expect(queryClient.getQueryData(CLAIM)).toMatchObject({ version: 2 });
    const here = settled();
    await vi.advanceTimersByTimeAsync(500);
    await here;
    expect(queryClient.getQueryData(CLAIM)).toMatchObject({ version: 3 });
  });

  it("that was refused has all that is shown asked for, since somebody else may have been quicker", async () => {
    const [claim, people] = [await shown(CLAIM), await shown(PEOPLE)];
    await startRefetcher().refused();
    expect([claim.mock.calls.length, people.mock.calls.length]).toEqual([2, 2]);
  });

  it("does not wait for counts of the whole desk", async () => {
    const counted = vi.fn(() => new Promise<unknown>(() => undefined));
    queryClient.setQueryData(FACETS, {});
    await shown(FACETS, counted);
    const { made, settled } = startRefetcher();
    made(change());
    await settled();
    expect(counted).toHaveBeenCalledTimes(1);
  });
});

describe("a server that takes long to answer", () => {
  async function watched(answerTime: number) {
    const answered = vi.fn();
    const slow = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, answerTime));
      answered();
      return { relations: [] };
    });
    await shown(CLAIM, slow);
    await vi.advanceTimersByTimeAsync(answerTime);
    const hear = listener();
    for (let second = 0; second < 60; second += 1) {
      hear(onClaim("c1"));
      await vi.advanceTimersByTimeAsync(1000);
    }
    return [slow.mock.calls.length, answered.mock.calls.length];
  }

  it("is asked less often", async () => {
    const [asked = 0] = await watched(800);
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(20);
  });

  it("is not asked anew before it has answered", async () => {
    const [asked = 0, answered = 0] = await watched(5000);
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(6);
    expect(asked - answered).toBeLessThan(2);
  });
});

it("what is not on the screen is asked for once it is", async () => {
  queryClient.setQueryData(CLAIM, { relations: [] });
  const hear = listener();
  hear(onClaim("c1"));
  await vi.advanceTimersByTimeAsync(GATHERED);
  expect(queryClient.getQueryState(CLAIM)?.isInvalidated).toBe(true);
});

it("nothing is asked for after the end", async () => {
  const claim = await shown(CLAIM);
  const { hear, stop } = startRefetcher();
  hear(onClaim("c1"));
  stop();
  await vi.advanceTimersByTimeAsync(GATHERED);
  expect(claim).toHaveBeenCalledTimes(1);
});

describe("a long list", () => {
  const row = (id: string, workflow: string) => ({ id, workflow });
  const page = (at: number, workflow = "unreviewed") => ({
    claims: [row(`c${2 * at}`, workflow), row(`c${2 * at + 1}`, workflow)],
    next: at + 1,
  });

  async function scrolled(pages: number) {
    const answer = vi.fn(async ({ pageParam }: { pageParam: unknown }) => page(Number(pageParam)));
    const observer = new InfiniteQueryObserver(queryClient, {
      queryKey: LIST,
      queryFn: answer,
      initialPageParam: 0,
      getNextPageParam: (last: ReturnType<typeof page>) => last.next,
    });
    ends.push(observer.subscribe(() => undefined));
    await vi.advanceTimersByTimeAsync(0);
    for (let n = 1; n < pages; n += 1) await observer.fetchNextPage();
    return { answer, rows: () => observer.getCurrentResult().data?.pages.flatMap((one) => one.claims) ?? [] };
  }
  const readPage = vi.fn(async ({ cursor }: { cursor?: unknown }) => page(Number(cursor), "reviewed"));
  const listening = () => listener(readPage as unknown as Parameters<typeof refetcher>[1]);
  beforeEach(() => void readPage.mockClear());

  it("of few pages is asked for as it is", async () => {
    const { answer } = await scrolled(3);
    listening()(onClaim("c1"));
    await vi.advanceTimersByTimeAsync(GATHERED);
    expect([answer.mock.calls.length, readPage.mock.calls.length]).toEqual([6, 0]);
  });

  it("gets the rows that changed, and counts as old until it is come back to", async () => {
    const { answer, rows } = await scrolled(8);
    listening()(onClaim("c1", "c15"));
    await vi.advanceTimersByTimeAsync(GATHERED);
    expect(readPage.mock.calls).toEqual([
      [{ filter: {}, sort: "newest", cursor: 0 }],
      [{ filter: {}, sort: "newest", cursor: 7 }],
    ]);
    expect(rows()).toHaveLength(16);
    expect(rows().find((claim) => claim.id === "c15")?.workflow).toBe("reviewed");
    expect(rows().find((claim) => claim.id === "c8")?.workflow).toBe("unreviewed");
    expect(answer).toHaveBeenCalledTimes(8);
    expect(queryClient.getQueryState(LIST)?.isInvalidated).toBe(true);
  });

  it("is left as it stands when too much of it changed, and when nobody knows what", async () => {
    const { answer } = await scrolled(8);
    const hear = listening();
    hear(onClaim("c1", "c3", "c5", "c7", "c9"));
    await vi.advanceTimersByTimeAsync(GATHERED);
    hear(anything);
    await vi.advanceTimersByTimeAsync(GATHERED);
    expect([answer.mock.calls.length, readPage.mock.calls.length]).toEqual([8, 0]);
    expect(queryClient.getQueryState(LIST)?.isInvalidated).toBe(true);
  });
});
