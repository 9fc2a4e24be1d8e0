/** Where a request comes from, as far as the server itself can tell. */
import type { Settings } from "../domain/settings";

/** The header in which our own HTTP server writes the socket's address, over whatever the caller sent. */
export const ADDRESS_HEADER = "x-stet-address";

/** The caller's address: the socket's, or behind a trusted proxy the last one that the proxy added. */
export function callerAddress(headers: Headers, settings: Settings): string {
  const forwarded =
    settings.STET_TRUST_PROXY === "1" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || headers.get(ADDRESS_HEADER) || "unknown";
}

/**
 * Whether a change comes from our own pages: browsers say so in Sec-Fetch-Site, older ones in Origin.
 * A caller that is no browser sends neither, and carries no cookie that somebody else's page could abuse.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (!origin) return true;
  try {
    return new URL(origin).host === headers.get("host");
  } catch {
    return false;
  }
}
