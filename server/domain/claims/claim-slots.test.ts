/** Tests how the slots of a claim are written, read and corrected. */
import { describe, expect, it } from "vitest";
import { daysInWords, daysOf, daysWritten, partsCorrected, SLOT_SCHEMAS, slotsRead } from "./claim-slots";
import { NO_PARTS } from "./content-parts";

describe("days", () => {
  it.each([
    ["2021-03-05", { from: "2021-03-05", to: "2021-03-05" }, "5 Mar 2021"],
    ["2021-03-05/2021-03-06", { from: "2021-03-05", to: "2021-03-06" }, "5 Mar 2021 to 6 Mar 2021"],
  ])("%s", (words, days, told) => {
    expect([daysOf(words), daysWritten(days), daysInWords(days)]).toEqual([days, words, told]);
  });

  it("of one day twice are one day", () => {
    expect(SLOT_SCHEMAS.when.parse(["2021-03-05/2021-03-05", "2021-03-05"])).toEqual(["2021-03-05"]);
  });

  it.each(["", "yesterday", "2021-02-30", "2021-03-05/", "2021-03-05/2021-03-06/2021-03-07"])(
    "are not “%s”",
    (words) => {
      expect(SLOT_SCHEMAS.when.safeParse([words]).success).toBe(false);
    },
  );
});

describe("what was read", () => {
  it("is kept once each, without names too long to be one", () => {
    const when = [
      { words: "Friday", from: "2021-03-05", to: "2021-03-05" },
      { words: "5 March", from: "2021-03-05", to: "2021-03-05" },
    ];
    const read = { ...NO_PARTS, about: ["Ola Moe", "x".repeat(201)], when };
    expect(slotsRead(read)).toEqual({ about: ["Ola Moe"], when: ["2021-03-05"], where: [] });
    expect(slotsRead(null)).toEqual({ about: [], when: [], where: [] });
  });

  it("gives way to what was set, in that slot alone", () => {
    const read = { ...NO_PARTS, about: ["Ola Moe"], where: ["Halden"], amounts: ["two"] };
    expect(partsCorrected(read, { about: [] })).toEqual({ ...read, about: [] });
    expect(partsCorrected(null, { where: ["Oslo"] })).toEqual({ ...NO_PARTS, where: ["Oslo"] });
    expect(partsCorrected(null, {})).toBeNull();
  });
});
