/** How a screen comes up in a browser four times slower than this machine, with nothing kept from before. */
import type { Browser, Page } from "@playwright/test";
import { ClaimPage } from "../pages/claim-page";
import { ClaimsPage } from "../pages/claims-page";
import { seenIn, watchLoading } from "./in-page";
import { median } from "./load";
import { openAs } from "./open-as";
import type { Figure } from "./result";
import { countScripts } from "./script-bytes";
import type { Side } from "./sides";

const LOADS = 5;
const SLOWER = 4;
/** Long enough for what comes after the screen reacts: prefetched code, late shifts. */
const SETTLED_MILLISECONDS = 2000;

type Loading = { scripts: number; lcp: number; cls: number; blocking: number };

/** The claims screen and the screen of one claim, each several times over. */
export async function measurePageLoads(browser: Browser, side: Side, claim: string): Promise<Figure[]> {
  return [
    ...(await screen(browser, side, "claims screen", (page) => new ClaimsPage(page).open())),
    ...(await screen(browser, side, "claim screen", (page) => new ClaimPage(page).open(claim))),
  ];
}

async function screen(browser: Browser, side: Side, name: string, open: (page: Page) => Promise<void>) {
  const loads: Loading[] = [];
  for (let n = 0; n < LOADS; n += 1) loads.push(await loadOnce(browser, side, open));
  const figure = (what: string, unit: Figure["unit"], value: (load: Loading) => number): Figure => ({
    ...{ name: `${name}, ${what}`, side: side.name, unit },
    value: median(loads.map(value)),
  });
  return [
    figure("JavaScript", "KB", ({ scripts }) => scripts),
    figure("largest contentful paint", "s", ({ lcp }) => lcp / 1000),
    figure("layout shift", "", ({ cls }) => cls),
    figure("total blocking time", "ms", ({ blocking }) => blocking),
  ];
}

async function loadOnce(browser: Browser, side: Side, open: (page: Page) => Promise<void>): Promise<Loading> {
  const page = await openAs(browser, side);
  const scripts = countScripts(page);
  await watchLoading(page);
  const developer = await page.context().newCDPSession(page);
  await developer.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await open(page);
  await page.waitForTimeout(SETTLED_MILLISECONDS);
  const loading = { scripts: await scripts(), ...(await seenIn(page)) };
  await page.context().close();
  return loading;
}
