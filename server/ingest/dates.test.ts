/** Tests that full dates are found as written and that nothing is guessed from less. */
import { describe, expect, it } from "vitest";
import { calendarDay, findDate } from "./dates";

describe("findDate", () => {
  it.each([
    ["20:04 GMT 19 April 2021", "2021-04-19"],
    ["20:04 GMT19 April 2021", "2021-04-19"],
    ["19th of April, 2021", "2021-04-19"],
    ["Jan. 4, 2020", "2020-01-04"],
    ["January 4 2020", "2020-01-04"],
    ["3 Sept 2020", "2020-09-03"],
    ["Updated 2020-01-05 after 4 January 2020", "2020-01-05"],
    ["29 February 2020", "2020-02-29"],
  ])("reads %s", (text, date) => {
    expect(findDate(text)?.date).toBe(date);
  });

  it.each(["19 April", "April 2021", "04/05/2021", "30 February 2021", "2021-13-01", "in 2021", "yesterday", ""])(
    "does not guess from “%s”",
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );
});

describe("calendarDay", () => {
  it("keeps the day of the date's own time zone", () => {
    expect(calendarDay("2020-01-05T23:30:00-05:00")).toBe("2020-01-05");
  });

  it.each([null, undefined, "soon"])("is null for %s", (value) => {
    expect(calendarDay(value)).toBeNull();
  });
});
