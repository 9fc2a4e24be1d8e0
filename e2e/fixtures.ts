/** The stories' fixtures: a separate desk, and people who are signed in at it. */
import { type APIRequestContext, type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Who } from "@/e2e/desk/people";
import { type Engine, newPlace, type Place } from "@/e2e/desk/place";
import { type PreparedDesk, prepareDesk } from "@/e2e/desk/prepared-desk";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { claimWith } from "@/e2e/desk/sample";
import { ClaimPage } from "@/e2e/pages/claim-page";

type StoryFixtures = {
  /** Whether each test gets its own desk; otherwise all tests of a story share one. */
  ownDesk: boolean;
  /** A running desk with the sample and everybody's account. */
  desk: RunningDesk;
  /** A running desk that has not been set up yet. */
  newDesk: RunningDesk;
  /** Opens a separate browser for somebody, signed in at this server. */
  browserAt: (server: RunningDesk, who: Who) => Promise<Page>;
  /** Opens a separate browser for somebody, signed in at the desk. */
  browserOf: (who: Who) => Promise<Page>;
  /** The server that the second of two reviewers uses. */
  secondServer: RunningDesk;
  /** Opens the claim whose statement contains these words in the browsers of two reviewers. */
  reviewersAt: (words: string) => Promise<{ id: string; rina: ClaimPage; otto: ClaimPage }>;
  /** Returns somebody's request context, signed in at the desk; `null` is a stranger's. */
  requestsOf: (who: Who | null) => Promise<APIRequestContext>;
};

type WorkerFixtures = {
  /** The engine of the stories; `STET_STORY_ENGINE=postgres` runs them all on the test server. */
  engine: Engine;
  prepared: PreparedDesk;
  /** Returns the desk of the current story; asking for another story's desk stops it. */
  deskOf: (story: string) => Promise<RunningDesk>;
};

export const test = base.extend<StoryFixtures, WorkerFixtures>({
  ownDesk: [false, { option: true }],
  engine: [(process.env.STET_STORY_ENGINE ?? "sqlite") as Engine, { option: true, scope: "worker" }],
  prepared: [
    async ({ playwright, engine }, use) => {
      const prepared = await prepareDesk(playwright.request, engine);
      await use(prepared);
      await prepared.place.remove();
    },
    { scope: "worker" },
  ],
  deskOf: [
    async ({ prepared }, use) => {
      let open: { story: string; desk: RunningDesk; place: Place } | null = null;
      const close = async () => {
        await open?.desk.stop();
        await open?.place.remove();
      };
      await use(async (story) => {
        if (open?.story === story) return open.desk;
        await close();
        const place = await prepared.place.copy();
        open = { story, place, desk: await startDesk(place.address) };
        return open.desk;
      });
      await close();
    },
    { scope: "worker" },
  ],
  desk: async ({ deskOf, ownDesk }, use, testInfo) => {
    const desk = await deskOf(ownDesk ? testInfo.testId : testInfo.file);
    const before = desk.printed().length;
    await use(desk);
    const printed = desk.printed().slice(before);
    if (testInfo.status !== testInfo.expectedStatus && printed) await testInfo.attach("server", { body: printed });
  },
  newDesk: async ({ engine }, use) => {
    const place = await newPlace(engine);
    const desk = await startDesk(place.address);
    await use(desk);
    await desk.stop();
    await place.remove();
  },
  browserAt: async ({ browser, prepared }, use) => {
    const opened: BrowserContext[] = [];
    await use(async ({ url }, who) => {
      const context = await browser.newContext({ baseURL: url, storageState: prepared.cookies[who] });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  browserOf: ({ browserAt, desk }, use) => use((who) => browserAt(desk, who)),
  secondServer: ({ desk }, use) => use(desk),
  reviewersAt: ({ browserAt, desk, secondServer, requestsOf }, use) =>
    use(async (words) => {
      const { id } = await claimWith(await requestsOf("viewer"), words);
      const rina = new ClaimPage(await browserAt(desk, "reviewer"));
      const otto = new ClaimPage(await browserAt(secondServer, "colleague"));
      await Promise.all([rina.open(id), otto.open(id)]);
      return { id, rina, otto };
    }),
  requestsOf: async ({ playwright, desk, prepared }, use) => {
    const made: APIRequestContext[] = [];
    await use(async (who) => {
      const cookies = who === null ? {} : { storageState: prepared.cookies[who] };
      const requests = await playwright.request.newContext({ baseURL: desk.url, ...cookies });
      made.push(requests);
      return requests;
    });
    await Promise.all(made.map((requests) => requests.dispose()));
  },
});

export { expect } from "@playwright/test";
