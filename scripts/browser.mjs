/**
 * Finds the browser for stories and benchmarks: one that is installed on this machine, else one that Playwright
 * downloads.
 */
import { existsSync } from "node:fs";
import { bin, run, stop } from "./steps.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Returns the browser's path; empty for Playwright's own. */
export function browser() {
  const found = process.env.STET_TEST_BROWSER ?? PLACES.find((path) => existsSync(path));
  if (found) return found;
  if (run(bin("playwright"), ["install", "--with-deps", "chromium"]) !== 0)
    stop("No browser could be installed for the tests.");
  return "";
}
