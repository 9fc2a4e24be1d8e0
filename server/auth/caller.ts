/** Where a request comes from, as far as the server itself can tell. */

import { publicAddress, type Settings } from "@/server/domain/desk/settings";
import { CLIENT_HEADER, isClientId } from "@/server/domain/history/touched";
import { Refusal } from "@/server/domain/refusal";

/** The header in which our own HTTP server writes the socket's address, over whatever the caller sent. */
export const ADDRESS_HEADER = "x-stet-address";

/** The caller's address and what the browser calls itself, cut to what is kept of either. */
export function callerOf(headers: Headers, settings: Settings): { address: string; device: string | null } {
  return {
    address: callerAddress(headers, settings).slice(0, 64),
    device: headers.get("user-agent")?.slice(0, 300) ?? null,
  };
}

/** The id of the tab that asks; undefined for a caller that sends none. Refuses what can be no id. */
export function clientOf(headers: Headers): string | undefined {
  const id = headers.get(CLIENT_HEADER);
  if (id === null) return undefined;
  if (isClientId(id)) return id;
  throw new Refusal(
    "invalid",
    `The header ${CLIENT_HEADER} takes up to 40 letters, digits and hyphens. Send such an id, or leave it out.`,
  );
}

/** The socket's address, or behind a trusted proxy the last one that the proxy added, without the port that some add. */
function callerAddress(headers: Headers, settings: Settings): string {
  const forwarded =
    settings.STET_TRUST_PROXY === "1" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const address = forwarded?.replace(/^\[(.+)\](?::\d+)?$/u, "$1").replace(/^([\d.]+):\d+$/u, "$1");
  return address || headers.get(ADDRESS_HEADER) || "unknown";
}

/**
 * Whether a change comes from our own pages: browsers say so in Sec-Fetch-Site and in Origin, older ones in Origin alone.
 * A caller that is no browser sends neither, and carries no cookie that somebody else's page could abuse.
 */
export function isOwnOrigin(headers: Headers, settings: Settings): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (!origin) return true;
  if (!URL.canParse(origin)) return false;
  const { origin: given, host, hostname } = new URL(origin);
  if (settings.STET_URL) return given === new URL(publicAddress(settings)).origin;
  return host === headers.get("host") && isOfThisMachine(hostname, settings);
}

/**
 * Whether nobody else can have the name: where STET_URL is not set, a stranger could have theirs point at this machine,
 * and Host would say what Origin says. An address in figures, or localhost, cannot be made to point elsewhere.
 */
function isOfThisMachine(hostname: string, { STET_HOST }: Settings): boolean {
  return hostname === "localhost" || hostname === STET_HOST || /^(?:\[.*\]|[\d.]+)$/u.test(hostname);
}
