/** A browser's page that is signed in at a side, as the stories' browsers are. */
import type { Browser, Page } from "@playwright/test";
import config from "@/e2e/playwright.config";
import type { Side } from "../sides";

/** What the stories' browser is started with. */
export const LAUNCH = config.use?.launchOptions ?? {};

/** A new page with nothing in its cache. */
export async function openAs(browser: Browser, { urls: [url = ""], headers }: Side): Promise<Page> {
  const { viewport = null, locale = "en-GB", timezoneId = "UTC" } = config.use ?? {};
  const context = await browser.newContext({ baseURL: url, viewport, locale, timezoneId });
  const cookies = (headers.cookie?.split("; ") ?? []).map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  await context.addCookies(cookies);
  return context.newPage();
}
