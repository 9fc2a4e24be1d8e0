/** Tests that a device is recognised for the accounts that signed in on it, and that nobody can forge one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceCookie, knownDevice, rememberDevice } from "./known-device";

const SECRET = "a secret for tests alone";
const ADA = "ada@desk.example";

/** Returns what a browser sends back after these people have signed in on it, one after another. */
function cookieAfter(...emails: string[]): string {
  return emails.reduce<string>((sent, email) => rememberDevice(sent, email, SECRET, false).split(";")[0] ?? "", "");
}

describe("a device", () => {
  it("is known for each account that signed in on it, under one id, and for no other", () => {
    const cookie = `theme=dark; ${cookieAfter(ADA, "bo@desk.example")}; a=b`;
    const id = knownDevice(cookie, " ADA@desk.example", SECRET, false);
    expect(id).toMatch(/^[\w-]{22}$/u);
    expect(knownDevice(cookie, "bo@desk.example", SECRET, false)).toBe(id);
    expect(knownDevice(cookie, "eve@desk.example", SECRET, false)).toBeNull();
  });

  it("is another than the next one, and is not known where another secret signed", () => {
    const one = cookieAfter(ADA);
    expect(knownDevice(one, ADA, SECRET, false)).not.toBe(knownDevice(cookieAfter(ADA), ADA, SECRET, false));
    expect(knownDevice(one, ADA, "another secret", false)).toBeNull();
  });

  it("keeps the dozen people who signed in last", () => {
    const cookie = cookieAfter(...Array.from({ length: 14 }, (_, n) => `person-${n}@desk.example`), ADA);
    const knows = (n: number) => knownDevice(cookie, `person-${n}@desk.example`, SECRET, false) !== null;
    expect([knows(2), knows(3), knows(13)]).toEqual([false, true, true]);
    expect(knownDevice(cookie, ADA, SECRET, false)).not.toBeNull();
  });

  it("cannot be made up from any text, nor by moving a mark to another device", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(knownDevice(`${deviceCookie(false)}=${text}`, ADA, SECRET, false)).toBeNull();
      }),
    );
    const mark = cookieAfter(ADA).split(".").at(-1);
    const moved = `${deviceCookie(false)}=${"A".repeat(22)}.${mark}`;
    expect(knownDevice(moved, ADA, SECRET, false)).toBeNull();
  });

  it("is remembered out of reach of scripts, and over HTTPS alone where people use that", () => {
    const plain = rememberDevice(null, ADA, SECRET, false);
    expect(plain).toMatch(/^stet\.device=[\w.-]+; Path=\/api\/auth; Max-Age=\d+; HttpOnly; SameSite=Lax$/u);
    expect(rememberDevice(null, ADA, SECRET, true)).toMatch(/^__Secure-stet\.device=.*; Secure$/u);
  });
});
