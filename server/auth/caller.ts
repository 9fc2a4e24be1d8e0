/** Determines where a request comes from, as far as the server can tell. */

import { publicAddress, type Settings } from "@/server/domain/desk/settings";
import { CLIENT_HEADER, isClientId } from "@/server/domain/history/touched";
import { Refusal } from "@/server/domain/refusal";

/** The header in which our own HTTP server stores the socket's address, overwriting whatever the caller sent. */
export const ADDRESS_HEADER = "x-stet-address";

/** Returns the caller's address and user agent, each cut to the length that is stored. */
export function callerOf(headers: Headers, settings: Settings): { address: string; device: string | null } {
  return {
    address: callerAddress(headers, settings).slice(0, 64),
    device: headers.get("user-agent")?.slice(0, 300) ?? null,
  };
}

/** Returns the id of the requesting tab; undefined if the caller sends none. Refuses a malformed id. */
export function clientOf(headers: Headers): string | undefined {
  const id = headers.get(CLIENT_HEADER);
  if (id === null) return undefined;
  if (isClientId(id)) return id;
  throw new Refusal(
    "invalid",
    `The header ${CLIENT_HEADER} takes up to 40 letters, digits and hyphens. Send such an id, or leave it out.`,
  );
}

/**
 * Returns the socket's address or, behind a trusted proxy, the last address that the proxy added, without the port that
 * some add.
 */
function callerAddress(headers: Headers, settings: Settings): string {
  const forwarded =
    settings.STET_TRUST_PROXY === "1" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const address = forwarded?.replace(/^\[(.+)\](?::\d+)?$/u, "$1").replace(/^([\d.]+):\d+$/u, "$1");
  return address || headers.get(ADDRESS_HEADER) || "unknown";
}

/**
 * Returns whether a change comes from our own pages: browsers say so in Sec-Fetch-Site and Origin, older ones in Origin
 * alone. A client that is not a browser sends neither, and has no cookie that another site could abuse.
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
 * Returns whether nobody else can control this name: without STET_URL, a stranger could point their own name at this
 * machine, and Host and Origin would agree. A numeric address, or localhost, cannot be redirected.
 */
function isOfThisMachine(hostname: string, { STET_HOST }: Settings): boolean {
  return hostname === "localhost" || hostname === STET_HOST || /^(?:\[.*\]|[\d.]+)$/u.test(hostname);
}
