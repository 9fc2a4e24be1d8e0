/**
 * Sets the cookie that recognises a device which signed in before, so that strangers' attempts do not lock it out. The
 * cookie grants no access: it only selects which count of failed attempts applies to the device. Method: OWASP, "Slow
 * Down Online Guessing Attacks with Device Cookies".
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { normaliseEmail } from "@/server/domain/people/person";

/** The longest time that browsers keep a cookie. */
const KEPT_FOR_SECONDS = 400 * 24 * 3600;
/** The most people per shared device; beyond that, the device forgets the one who signed in longest ago. */
const MOST_PEOPLE = 12;
const DEVICE_BYTES = 16;
const MAC_LENGTH = 22;

/** A device's id and, for each account that signed in on it, a mark that only this server can compute. */
type Known = { id: string; marks: string[] };

/** Returns the cookie's name. */
export const deviceCookie = (secure: boolean): string => `${secure ? "__Secure-" : ""}stet.device`;

/** Returns the id of the device that sent this cookie header, if it has signed in to this account before; else null. */
export function knownDevice(header: string | null, email: string, secret: string, secure: boolean): string | null {
  const known = readCookie(header, secure);
  return known?.marks.some((mark) => same(mark, markOf(known.id, email, secret))) ? known.id : null;
}

/**
 * Returns the Set-Cookie header that recognises the device for this account, besides the accounts it is already
 * recognised for.
 */
export function rememberDevice(header: string | null, email: string, secret: string, secure: boolean): string {
  const { id, marks } = readCookie(header, secure) ?? {
    id: randomBytes(DEVICE_BYTES).toString("base64url"),
    marks: [],
  };
  const mark = markOf(id, email, secret);
  const newest = [mark, ...marks.filter((one) => one !== mark)].slice(0, MOST_PEOPLE);
  const attributes = ["Path=/api/auth", `Max-Age=${KEPT_FOR_SECONDS}`, "HttpOnly", "SameSite=Lax"];
  return [`${deviceCookie(secure)}=${[id, ...newest].join(".")}`, ...attributes, ...(secure ? ["Secure"] : [])].join(
    "; ",
  );
}

function readCookie(header: string | null, secure: boolean): Known | null {
  const name = `${deviceCookie(secure)}=`;
  const given = header?.split(";").find((part) => part.trim().startsWith(name));
  const [id = "", ...marks] = given?.trim().slice(name.length).split(".") ?? [];
  const isMark = (mark: string) => mark.length === MAC_LENGTH && /^[\w-]+$/u.test(mark);
  return isMark(id) && marks.length <= MOST_PEOPLE && marks.every(isMark) ? { id, marks } : null;
}

function markOf(id: string, email: string, secret: string): string {
  const mac = createHmac("sha256", secret).update(`device\n${id}\n${normaliseEmail(email)}`, "utf8");
  return mac.digest("base64url").slice(0, MAC_LENGTH);
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
