/** Measures two hundred of a reviewer's keys and clicks, each until the screen shows the result. */
import { type Browser, expect, type Page } from "@playwright/test";
import { ClaimPage } from "@/e2e/pages/claim-page";
import { ClaimsPage } from "@/e2e/pages/claims-page";
import { quantile } from "../load";
import type { Figure } from "../output/result";
import type { Side } from "../sides";
import { watchInteractions } from "./in-page";
import { openAs } from "./open-as";

const INTERACTIONS = 200;
/** The pause between two keys of a quick typist. */
const PAUSE_MILLISECONDS = 60;
/** Browsers report no interaction that is shorter than this. */
const UNTOLD_MILLISECONDS = 16;

/** Repeats the rounds until there are two hundred interactions. */
export async function measureInteractions(browser: Browser, side: Side): Promise<Figure[]> {
  const page = await openAs(browser, side);
  const longest = new Map<number, number>();
  await watchInteractions(page, ({ id, duration }) => longest.set(id, Math.max(duration, longest.get(id) ?? 0)));
  const hand = new Hand(page);
  await new ClaimsPage(page).open();
  while (hand.did < INTERACTIONS) await round(page, hand);
  await page.waitForTimeout(1000);
  await page.context().close();
  const untold = Math.max(0, hand.did - longest.size);
  const durations = [...longest.values(), ...Array<number>(untold).fill(UNTOLD_MILLISECONDS)];
  const figure = (which: string, value: number, unit: Figure["unit"] = "ms"): Figure => ({
    ...{ name: `interactions, ${which}`, side: side.name, value, unit },
  });
  return [
    figure("number", hand.did, ""),
    figure("p75", quantile(durations, 0.75)),
    figure("longest", quantile(durations, 1)),
  ];
}

/** Presses and clicks like one person, one thing at a time, and counts the interactions. */
class Hand {
  did = 0;
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.pause();
    }
  }

  async type(words: string): Promise<void> {
    await this.press(...[...words].map((letter) => (letter === " " ? "Space" : letter)));
  }

  async click(target: ReturnType<Page["getByRole"]>): Promise<void> {
    await target.click();
    await this.pause();
  }

  private async pause(): Promise<void> {
    this.did += 1;
    await this.page.waitForTimeout(PAUSE_MILLISECONDS);
  }
}

async function round(page: Page, hand: Hand): Promise<void> {
  await walkTheList(page, hand);
  await searchAndFilter(page, hand);
  await readOne(page, hand);
}

async function walkTheList(page: Page, hand: Hand): Promise<void> {
  await expect(new ClaimsPage(page).rows.first()).toBeVisible();
  await hand.press("j", "j", "j", "j", "j", "j", "k", "k", "x", "j", "x", "x", "k", "x");
}

async function searchAndFilter(page: Page, hand: Hand): Promise<void> {
  const claims = new ClaimsPage(page);
  const reviewed = claims.facet("Workflow", /^reviewed/iu);
  await hand.click(reviewed);
  await claims.isReady();
  await hand.click(reviewed);
  await hand.press("/");
  await hand.type("bridge road");
  await hand.press("Enter");
  await expect(claims.list.locator("mark").first()).toBeVisible();
  await claims.searchBox.fill("");
  await hand.press("Enter");
  await claims.isReady();
  await page.locator("body").click({ position: { x: 2, y: 2 } });
}

async function readOne(page: Page, hand: Hand): Promise<void> {
  const claim = new ClaimPage(page);
  await hand.press("j", "Enter");
  await claim.isReady();
  await hand.press("j");
  await claim.isReady();
  await hand.press("v", "ArrowRight", "ArrowRight", "t");
  await hand.type("bench");
  await hand.press("Enter", "Escape");
  for (const dialog of ["c", "e"]) {
    await hand.press(dialog);
    await expect(claim.dialog).toBeVisible();
    await hand.press("Escape");
    await expect(claim.dialog).toBeHidden();
  }
  await hand.press("Escape");
  await new ClaimsPage(page).isReady();
}
