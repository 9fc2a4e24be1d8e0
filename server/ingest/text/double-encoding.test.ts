/** Tests that doubly encoded characters are repaired, and that nothing else is touched. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairDoubleEncoding } from "./double-encoding";

const twice = (text: string) => new TextDecoder("latin1").decode(new TextEncoder().encode(text));

describe("repairDoubleEncoding", () => {
  it("puts quotation marks and accents right, and says in how many places", () => {
    const wrong = "â€œThe cafÃ© is full,â€\ufffd Ana PirÃ©s said.";
    expect(repairDoubleEncoding(wrong)).toEqual({
      text: "“The café is full,” Ana Pirés said.",
      places: 4,
      example: "â€\ufffd",
    });
  });

  it.each(["NÃO É VERDADE, disse.", "Ein Größenwahn – “naïve” café.", "Â£5", "日本語のテキスト"])(
    "leaves “%s” alone",
    (text) => {
      expect(repairDoubleEncoding(text)).toMatchObject({ text, places: 0 });
    },
  );

  it("gives back any Western text that was encoded once too often", () => {
    const letters = fc.constantFrom(..."aeéüñß“”’–€ .");
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = `éé ${parts.join("")}`;
        expect(repairDoubleEncoding(twice(text)).text).toBe(text);
      }),
    );
  });
});
