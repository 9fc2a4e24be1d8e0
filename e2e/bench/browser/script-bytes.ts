/** Measures how much JavaScript a screen loads with an empty cache, in compressed bytes on the wire. */
import type { Page, Request } from "@playwright/test";

/** Starts counting; the returned function gives the kilobytes of all scripts loaded since. */
export function countScripts(page: Page): () => Promise<number> {
  const scripts: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  return async () => {
    const sizes = await Promise.all(scripts.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) / 1000;
  };
}
