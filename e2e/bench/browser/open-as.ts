/** Opens a browser page that is signed in at a side, with the same settings as the stories' browsers. */
import type { Browser, Page } from "@playwright/test";
import config from "@/e2e/playwright.config";
import type { Side } from "../sides";

/** The launch options of the stories' browser. */
export const LAUNCH = config.use?.launchOptions ?? {};

/** Opens a page with an empty cache. */
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
