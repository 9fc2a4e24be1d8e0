/**
 * Measures how a screen loads in a browser with an empty cache and a processor four times slower than this machine's.
 */
import type { Browser, Page } from "@playwright/test";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { median } from "../load";
import type { Figure } from "../output/result";
import type { Side } from "../sides";
import { seenIn, watchLoading } from "./in-page";
import { openAs } from "./open-as";
import { countScripts } from "./script-bytes";

const LOADS = 15;
const SLOWER = 4;
/** Long enough for what follows once the screen is interactive: prefetched code, late layout shifts. */
const SETTLED_MILLISECONDS = 2000;

type Loading = { scripts: number; lcp: number; cls: number; blocking: number };
type Screen = {
  names: string[];
  side: Side;
  path: string;
  /** Throws if the screen does not show what it should. */
  isReady?: (page: Page) => Promise<void>;
  loads: Loading[];
};

/**
 * Measures the claims screen, the screen of one claim, and a page of one line as the limit; in turns, several times
 * each.
 */
export async function measurePageLoads(browser: Browser, stet: Side, alone: Side, claim: string): Promise<Figure[]> {
  const [claims, one] = ["claims screen", "claim screen"];
  const screens: Screen[] = [
    { names: [claims], side: stet, path: "/claims", isReady: (page) => new ClaimsPage(page).isReady(), loads: [] },
    { names: [one], side: stet, path: `/claims/${claim}`, isReady: (page) => new ClaimPage(page).isReady(), loads: [] },
    { names: [claims, one], side: alone, path: "/", loads: [] },
  ];
  for (let n = 0; n < LOADS; n += 1) {
    for (const screen of screens) screen.loads.push(await loadOnce(browser, screen));
  }
  return screens.flatMap((screen) => screen.names.flatMap((name) => figuresOf(screen, name)));
}

function figuresOf({ side, loads }: Screen, name: string): Figure[] {
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

/** Leaves the page alone until the measurement ends: polling for an element would take time from the page. */
async function loadOnce(browser: Browser, { side, path, isReady }: Screen): Promise<Loading> {
  const page = await openAs(browser, side);
  const scripts = countScripts(page);
  await watchLoading(page);
  const developer = await page.context().newCDPSession(page);
  await developer.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(path);
  await page.waitForTimeout(SETTLED_MILLISECONDS);
  const loading = { scripts: await scripts(), ...(await seenIn(page)) };
  await isReady?.(page);
  await page.context().close();
  return loading;
}
