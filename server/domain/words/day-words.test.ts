/** Tests how a calendar day is written. */
import { expect, it } from "vitest";
import { dayWords } from "./day-words";

it.each([
  ["2020-01-09", "9 Jan 2020"],
  ["1999-12-31", "31 Dec 1999"],
  ["2026-09-30", "30 Sep 2026"],
  [null, "no date"],
])("%s reads %s", (day, words) => expect(dayWords(day)).toBe(words));
