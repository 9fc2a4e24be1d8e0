/** Tests that stored text has no NUL and no lone surrogate, and is otherwise unchanged. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { storable } from "./storable";

it.each([
  ["a\0b", "ab"],
  ["\ud83d", "\ufffd"],
  ["\ude00\ud83d", "\ufffd\ufffd"],
  ["\ud83d\ude00", "\ud83d\ude00"],
  [
    { a: ["x\0", 1, null], b: { c: "\udfff" } },
    { a: ["x", 1, null], b: { c: "\ufffd" } },
  ],
])("makes %j into %j", (given, kept) => expect(storable(given)).toEqual(kept));

it("leaves whole text and everything else alone", () => {
  const bytes = new Uint8Array([0]);
  expect(storable(bytes)).toBe(bytes);
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/\\u0000|\\ud[89a-f]/iu.test(text));
      expect(storable(value)).toEqual(value);
    }),
  );
});
