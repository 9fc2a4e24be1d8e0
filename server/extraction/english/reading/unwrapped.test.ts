/** Tests that wrapped lines are joined and footnote markers blanked, and that no character moves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unwrapped } from "./unwrapped";

const WRAPPED =
  "Head teacher Maria Voss said on Monday that the library\nwould move to the station before Easter, and that nobody\nwould have to carry a book.";

describe("unwrapped", () => {
  it("joins lines that were broken to fit a width", () => {
    expect(unwrapped(WRAPPED)).toBe(WRAPPED.replaceAll("\n", " "));
  });

  it("joins them whichever way they end", () => {
    const text = WRAPPED.replaceAll("\n", "\r\n");
    expect(unwrapped(text)).toBe(text.replaceAll("\r\n", "  "));
  });

  it.each([
    ["paragraphs", "The library moves on Monday.\n\nthe roof leaks still."],
    ["a list", "Voss named three rooms that are free:\n- the gym\n- the hall"],
    [
      "a list without marks",
      "Voss said:\n\nThe gym is free\nThe hall may be let to any of the classes in June\nNobody pays",
    ],
    [
      "a list that begins with its longest",
      "The hall may be let to any of the classes in June\nThe gym is free\nNobody pays",
    ],
    ["speakers", "INTERVIEWER: When does the library move?\nVOSS: Before Easter, if the roof holds."],
    [
      "a headline over its article",
      "Library moves to the station\nThe school board decided on Monday to move the library into the old station building, which has stood empty since the trains stopped.",
    ],
  ])("leaves the lines of %s alone", (_, text) => {
    expect(unwrapped(text)).toBe(text);
  });

  it.each([
    ["Voss said the roof leaks.[1] It is old.", "Voss said the roof leaks.    It is old."],
    ["Voss said the roof leaks.[^12]", "Voss said the roof leaks.     "],
    ["The roof leaks,² she said.", "The roof leaks,  she said."],
    ["An area of 40 m² burned.", "An area of 40 m² burned."],
  ])("blanks the marker in “%s”", (text, expected) => {
    expect(unwrapped(text)).toBe(expected);
  });

  it("moves no character and changes none but white space and markers", () => {
    const parts = fc.constantFrom("Voss", " said", "\n", "\r\n", " the roof leaks", ".", "[1]", "²", "- ", "\n\n");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (chosen) => {
        const text = chosen.join("");
        const read = unwrapped(text);
        expect(read).toHaveLength(text.length);
        for (const [at, character] of [...read].entries()) if (character !== " ") expect(character).toBe(text[at]);
      }),
    );
  });
});
