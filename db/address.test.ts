/** Tests which addresses are accepted, and that the passphrase is never printed. */
import { describe, expect, it } from "vitest";
import { addressInWords, readAddress } from "./address";
import { DatabaseFault } from "./failures";

describe("readAddress", () => {
  it("reads files and servers", () => {
    expect(readAddress("file:./data/x.db")).toMatchObject({
      engine: "sqlite",
      path: expect.stringMatching(/data[/\\]x\.db$/u),
    });
    for (const url of ["postgres://host/desk", "postgresql://me:secret@[::1]:5433/desk?sslmode=verify-full"])
      expect(readAddress(url)).toEqual({ engine: "postgres", url });
  });

  it.each(["file://host/x.db", "x.db", "file:", "", "mysql://host/desk", "postgres://", "postgres:desk"])(
    "refuses %j",
    (address) => expect(() => readAddress(address)).toThrow(DatabaseFault),
  );

  it("does not repeat a passphrase that stands in a wrong address", () => {
    expect(() => readAddress("postgres://me:hush@ho st:x/desk")).toThrow(/me:\*\*\*@ho st/u);
  });
});

describe("addressInWords", () => {
  it.each([
    ["postgres://me:hush@host/desk", "postgres://me:***@host/desk"],
    ["postgres://me:hu@sh@host/desk", "postgres://me:***@host/desk"],
    ["postgres://host/desk?user=me&password=hush&x=1", "postgres://host/desk?user=me&password=***&x=1"],
    ["postgres://me@host/desk", "postgres://me@host/desk"],
  ])("shows %s as %s", (url, shown) => expect(addressInWords({ engine: "postgres", url })).toBe(shown));
});
