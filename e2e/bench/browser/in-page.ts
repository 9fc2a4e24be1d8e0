/** Runs inside the measured page: web-vitals and the browser's own performance observers. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as Vitals from "web-vitals";

type Seen = { lcp: number; cls: number; tasks: { start: number; end: number }[] };
type Measured = Window &
  typeof globalThis & { webVitals: typeof Vitals; stetSeen: Seen; stetTell?: (took: Took) => void };
/** A task longer than this many milliseconds blocks the main thread noticeably. */
const BLOCKING = 50;

/** One interaction: a key, a click or a tap, until the next paint. */
export type Took = { id: number; duration: number };

/** Starts measuring how the page loads; `seenIn` reads the result. */
export async function watchLoading(page: Page): Promise<void> {
  const vitals = createRequire(import.meta.url)
    .resolve("web-vitals")
    .replace(/umd\.cjs$/u, "iife.js");
  // Playwright wraps a script given by path in a function, which would hide its declarations.
  await page.addInitScript(`${readFileSync(vitals, "utf8")}; window.webVitals = webVitals;`);
  await page.addInitScript(() => {
    const here = window as unknown as Measured;
    here.stetSeen = { lcp: 0, cls: 0, tasks: [] };
    const options = { reportAllChanges: true };
    here.webVitals.onLCP(({ value }) => Object.assign(here.stetSeen, { lcp: value }), options);
    here.webVitals.onCLS(({ value }) => Object.assign(here.stetSeen, { cls: value }), options);
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries())
        here.stetSeen.tasks.push({ start, end: start + duration });
    }).observe({ type: "longtask", buffered: true });
  });
}

/**
 * Returns the milliseconds until the largest contentful paint, the layout shift, and the total blocking time: the time
 * that long tasks took beyond 50 ms after the first contentful paint (https://web.dev/articles/tbt).
 */
export async function seenIn(page: Page): Promise<Omit<Seen, "tasks"> & { blocking: number }> {
  const { tasks, firstPaint, ...seen } = await page.evaluate(() => ({
    ...(window as unknown as Measured).stetSeen,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  }));
  const beyond = tasks.map(({ start, end }) => Math.max(0, end - Math.max(start + BLOCKING, firstPaint)));
  return { ...seen, blocking: beyond.reduce((sum, one) => sum + one, 0) };
}

/** Reports every interaction that took 16 ms or more, the least that browsers report. */
export async function watchInteractions(page: Page, tell: (took: Took) => void): Promise<void> {
  await page.exposeFunction("stetTell", tell);
  await page.addInitScript(() => {
    const here = window as unknown as Measured;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[])
        if (entry.interactionId) here.stetTell?.({ id: entry.interactionId, duration: entry.duration });
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
}
