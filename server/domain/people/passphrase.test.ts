/** Tests which passphrases are accepted and which are refused, and that a refusal is a sentence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passphraseFault } from "./passphrase";
import { MAX_PASSPHRASE, MIN_PASSPHRASE } from "./passphrase-length";

describe("passphraseFault", () => {
  it.each([
    "short words",
    "aaaaaaaaaaaaaaaa",
    "abababababababab",
    "abcdefghijklmnop",
    "123456789012345",
    "passwordpassword",
    "Password1234567",
    "P@ssw0rd!!!!!!",
    "qwertyuiop1234",
    "letmein-welcome-1",
    "correct horse battery staple",
    "Summer2026Autumn2026",
    "stet newsroom 2026",
    "iloveyouforever",
    "I love you 4ever!!!",
    "qazwsxedcrfv",
    "1qaz2wsx3edc",
    "zaq12wsxcde3",
    "qwertzuiopasdf",
    "azertyuiopqsdf",
    "poiuytrewqlkjh",
    "1q2w3e4r5t6y",
    "P4$$w0rdP4$$w0rd",
    "Passssswooord1!",
    "l3tm31n-l3tm31n",
    "dr4g0n-m0nk3y-99",
    "sunshine&princess",
    "MyDogIsTheBest",
    "ilovemymommy2019",
    "Liverpool-Football-1",
    "journalist-press-1",
    "iloveiloveilove",
    "gravelgravelgravel",
    "football🏈football",
  ])("refuses %j with a sentence", (words) => {
    expect(passphraseFault(words)).toMatch(/^[A-Z].+\.$/u);
  });

  it.each([
    "four unrelated odd words",
    "lantern-gravel-ostrich",
    "vHq9zLw2Rt8xKb",
    "корабль стоит у причала",
    "🚢 harbour lights at nine",
    "purple dragon football music cheese",
    "the tractor is behind us",
    "gravelostrichgravelostrich",
    "the weather was dreadful",
    "weasel-trapeze-1987",
    "kein Bock auf Regen heute",
  ])("takes %j", (words) => {
    expect(passphraseFault(words)).toBeNull();
  });

  it("refuses one made of the person's own name and address", () => {
    const about = ["Ada Lovelace", "ada.lovelace@harbour.example"];
    expect(passphraseFault("Ada Lovelace harbour 1", about)).not.toBeNull();
    expect(passphraseFault("Ada keeps bees on a roof", about)).toBeNull();
  });

  it("counts characters, and refuses what is too long to be typed", () => {
    expect(passphraseFault("🚢".repeat(MIN_PASSPHRASE - 1))).toContain(String(MIN_PASSPHRASE));
    expect(passphraseFault("lantern ".repeat(MAX_PASSPHRASE))).toContain(String(MAX_PASSPHRASE));
  });

  it("answers any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" })), (words, about) => {
        const fault = passphraseFault(words, about);
        if ([...words].length < MIN_PASSPHRASE) expect(fault).not.toBeNull();
      }),
    );
  });
});
