/** Tests which name an abbreviation in parentheses is short for. */
import { expect, it } from "vitest";
import { readPassages } from "../../reading/passages";
import { abbreviationsIn } from "./abbreviations";

it.each([
  ["The World Weather Board (WWB) met.", [["World Weather Board", "WWB"]]],
  ["The Institute of Tides, Ice and Currents (ITIC) met.", [["Institute of Tides, Ice and Currents", "ITIC"]]],
  ["Ferries for Northhaven (FfN) met.", [["Ferries for Northhaven", "FfN"]]],
  ["The bishops (RSVP) met.", []],
  ["The harbour (closed since May) opened.", []],
])("%s", (text, expected) => {
  const found = [...readPassages(text)].flatMap((passage) =>
    abbreviationsIn(text, passage.tokens, { from: 0, to: passage.tokens.length }),
  );
  expect(found.map(({ name, short }) => [name, short])).toEqual(expected);
});
