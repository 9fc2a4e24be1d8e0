/** The part that is measured in a browser. */
import { chromium } from "@playwright/test";
import { measureInteractions } from "./interactions";
import { startNextAlone } from "./next-alone";
import { LAUNCH } from "./open-as";
import { measurePageLoads } from "./page-loads";
import type { Figure } from "./result";
import type { Side } from "./sides";

/** Both screens as they come up, and two hundred interactions with the desk. */
export async function measureBrowser(side: Side, claim: string): Promise<Figure[]> {
  const [browser, alone] = [await chromium.launch(LAUNCH), await startNextAlone()];
  try {
    return [...(await measurePageLoads(browser, side, alone, claim)), ...(await measureInteractions(browser, side))];
  } finally {
    await browser.close();
    await alone.stop();
  }
}
