/** What a story is given: a desk of its own, and people who are signed in at it. */
import { type APIRequestContext, type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Who } from "./desk/people";
import { copyOf, newFolder, type PreparedDesk, prepareDesk, removeFolder } from "./desk/prepared-desk";
import { type RunningDesk, startDesk } from "./desk/running-desk";

type StoryFixtures = {
  /** Whether each test gets a desk, where otherwise all tests of a story share one. */
  ownDesk: boolean;
  /** A running desk with the sample and everybody's account. */
  desk: RunningDesk;
  /** A running desk that nobody has set up yet. */
  newDesk: RunningDesk;
  /** A browser of somebody's own, signed in at the desk. */
  browserOf: (who: Who) => Promise<Page>;
  /** Somebody's own requests, signed in at the desk; `null` is a stranger's. */
  requestsOf: (who: Who | null) => Promise<APIRequestContext>;
};

type WorkerFixtures = {
  prepared: PreparedDesk;
  /** The desk of the story that is being told; asking for another story's stops it. */
  deskOf: (story: string) => Promise<RunningDesk>;
};

export const test = base.extend<StoryFixtures, WorkerFixtures>({
  ownDesk: [false, { option: true }],
  prepared: [
    async ({ playwright }, use) => {
      const prepared = await prepareDesk(playwright.request);
      await use(prepared);
      removeFolder(prepared.folder);
    },
    { scope: "worker" },
  ],
  deskOf: [
    async ({ prepared }, use) => {
      let open: { story: string; desk: RunningDesk; folder: string } | null = null;
      const close = async () => {
        await open?.desk.stop();
        if (open) removeFolder(open.folder);
      };
      await use(async (story) => {
        if (open?.story === story) return open.desk;
        await close();
        const folder = copyOf(prepared);
        open = { story, folder, desk: await startDesk(folder) };
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
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  newDesk: async ({}, use) => {
    const folder = newFolder();
    const desk = await startDesk(folder);
    await use(desk);
    await desk.stop();
    removeFolder(folder);
  },
  browserOf: async ({ browser, desk, prepared }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ baseURL: desk.url, storageState: prepared.cookies[who] });
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
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
