/** Tests the name that somebody without one is said to go by, and that a verb with a name behind it gives none. */
import { describe, expect, it } from "vitest";
import { extractorWith } from "../../../extractor";

const { extract } = extractorWith(null);

describe("a name that somebody goes by", () => {
  it.each([
    ["“Last boat left at six. Nothing since,” said a deckhand who goes by the name “Shorty.”", "Shorty"],
    ["A guard known only as Rex said the gate was open.", "Rex"],
    ["A man who gave his name as Olek said the police had left.", "Olek"],
    ["“It was dark,” said a diver nicknamed “The Eel”.", "The Eel"],
    ["A woman who identified herself as Mirela said the water had risen.", "Mirela"],
    ["A trader, who asked to be called Bo, said prices would double.", "Bo"],
    ["A sailor called Finn told the court that the ship had sunk.", "Finn"],
    ["The plan will fail, said a student who wanted to be known only as Jana.", "Jana"],
    ["“We are cold,” said a baker named Olga.", "Olga"],
  ])("%s", (text, name) => expect(extract(text).map(({ speakers }) => speakers)).toEqual([[name]]));

  it.each([
    "A spokesman called Ada Lund a liar.",
    "A minister named Ben Roe as the new head of the port.",
    "A deckhand said the gate was open. The city is known as Rome.",
  ])("is none in %s", (text) => expect(extract(text)[0]?.speakers).toEqual([]));
});
