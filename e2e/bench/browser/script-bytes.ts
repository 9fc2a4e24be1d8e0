/** How much JavaScript a screen fetches, as it goes over the wire: compressed, with nothing kept from before. */
import type { Page, Request } from "@playwright/test";

/** Begins to count; the answer gives the kilobytes of every script that was fetched since then. */
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
