/** Tests what is said, and by whom, where the order of words is not the usual one. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);
const found = (text: string) =>
  extract(text).map(({ source, content }) => [joinFragments(text, source), joinFragments(text, content)]);

it.each([
  ["The dam was never mended, says a report seen by the Gazette.", ["a report", "The dam was never mended"]],
  ["The dam was never mended, said a report published on Monday.", ["a report", "The dam was never mended"]],
  ["The dam was never mended, says a new study.", ["a new study", "The dam was never mended"]],
  ["The mayor, prosecutors say, hid the letter.", ["prosecutors", "The mayor … hid the letter"]],
  ["The mayor, prosecutors allege, hid the letter.", ["prosecutors", "The mayor … hid the letter"]],
  ["A letter in which Ada Lund wrote that the dam was old, was leaked on Monday.", ["Ada Lund", "the dam was old"]],
  ["The man, who police say was drunk, died at the scene.", ["police", "The man … was drunk"]],
  ["The port, which Mayor Ada Lund says is closed, opened in May.", ["Mayor Ada Lund", "The port … is closed"]],
  ["Roe's claim that the dam leaks is false, Ada Lund said.", ["Roe's", "the dam leaks"]],
])("%s", (text, expected) => expect(found(text)).toContainEqual(expected));

it.each([
  "Asked if the dam leaks, Mayor Ada Lund shrugged and said nothing.",
  "Experts disagree on whether the dam is safe.",
  "Councillors disagreed about whether the dam should go.",
])("nobody states what is left open: %s", (text) => expect(found(text).map(([, content]) => content)).toEqual([]));
