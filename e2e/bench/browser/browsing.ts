/** Runs the measurements that need a browser. */
import { chromium } from "@playwright/test";
import { startNextAlone } from "../next-alone";
import type { Figure } from "../output/result";
import type { Side } from "../sides";
import { measureInteractions } from "./interactions";
import { LAUNCH } from "./open-as";
import { measurePageLoads } from "./page-loads";

/** Measures how both screens load, and two hundred interactions with the desk. */
export async function measureBrowser(side: Side, claim: string): Promise<Figure[]> {
  const [browser, alone] = [await chromium.launch(LAUNCH), await startNextAlone()];
  try {
    return [...(await measurePageLoads(browser, side, alone, claim)), ...(await measureInteractions(browser, side))];
  } finally {
    await browser.close();
    await alone.stop();
  }
}
