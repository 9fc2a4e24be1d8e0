/** Runs the stories two at a time in a real browser, each against a separate desk. */
import { defineConfig } from "@playwright/test";

const SYSTEM_BROWSER = process.env.STET_TEST_BROWSER ?? "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "stories",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./summary.ts"]],
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    viewport: { width: 1400, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: { args: QUIET, ...(SYSTEM_BROWSER === "" ? {} : { executablePath: SYSTEM_BROWSER }) },
  },
});
