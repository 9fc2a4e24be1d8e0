/** Tests what is saved of a changed form: what is set by hand, and what is put back. */
import { describe, expect, it } from "vitest";
import type { Slot, SlotWords } from "@/server/domain/claims/claim-slots";
import { NO_PARTS } from "@/server/domain/claims/content-parts";
import {
  asRead,
  daysOfRow,
  editsOf,
  rowOfDays,
  type SlotEdits,
  slotsToSave,
  withFirstDay,
  withRow,
  withWords,
} from "./slot-edits";

const READ: SlotWords = { about: ["Ola Moe"], when: ["2021-03-05"], where: [] };
const asItWasRead = editsOf({
  ...{ slotsRead: READ, slotsCorrected: [] },
  says: { ...NO_PARTS, about: ["Ola Moe"], when: [{ words: "Friday", from: "2021-03-05", to: "2021-03-05" }] },
});
const corrected = editsOf({
  ...{ slotsRead: READ, slotsCorrected: ["about"] as Slot[] },
  says: { ...NO_PARTS, about: ["Ben Okafor"] },
});

describe("saves", () => {
  it.each<[string, SlotEdits, Partial<SlotEdits>, object]>([
    ["nothing untouched", asItWasRead, {}, {}],
    ["a changed name", asItWasRead, { about: withWords(asItWasRead.about, 0, "Olaf Moe ") }, { about: ["Olaf Moe"] }],
    ["a removed name", asItWasRead, { about: withWords(asItWasRead.about, 0, null) }, { about: [] }],
    ["no empty row", asItWasRead, { where: withRow(asItWasRead.where) }, {}],
    ["an added place", asItWasRead, { where: withWords(withRow(asItWasRead.where), 0, "Oslo") }, { where: ["Oslo"] }],
    ["what was read, put back", corrected, { about: asRead(READ.about) }, { about: null }],
    ["nothing put back that nobody had set", asItWasRead, { about: asRead(READ.about) }, {}],
  ])("%s", (_, before, changes, saved) => {
    expect(slotsToSave(before, { ...before, ...changes })).toEqual(saved);
  });

  it("begins with what a person set", () => {
    expect(corrected.about).toEqual({ rows: [{ key: 0, words: "Ben Okafor" }], byHand: true });
  });
});

it.each([
  [{ from: "", to: "" }, ""],
  [{ from: "2021-03-05", to: "" }, "2021-03-05"],
  [{ from: "", to: "2021-03-05" }, "2021-03-05"],
  [{ from: "2021-03-05", to: "2021-03-06" }, "2021-03-05/2021-03-06"],
])("%o is written as “%s”", (days, words) => {
  expect(rowOfDays(days)).toBe(words);
});

it.each([
  [{ from: "", to: "" }, "0002-01-05", { from: "0002-01-05", to: "0002-01-05" }],
  [{ from: "0202-01-05", to: "0202-01-05" }, "2020-01-05", { from: "2020-01-05", to: "2020-01-05" }],
  [{ from: "2020-01-05", to: "2020-01-07" }, "2020-01-04", { from: "2020-01-04", to: "2020-01-07" }],
])("%o from %s: the last day follows until it is another", (days, first, changed) => {
  expect(withFirstDay(days, first)).toEqual(changed);
});

it("shows no day in a new row", () => {
  expect(daysOfRow("")).toEqual({ from: "", to: "" });
});
