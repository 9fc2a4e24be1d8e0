/** Tests that a description is given the name that stands beside it, wherever the labels end the source. */
import { expect, it } from "vitest";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

it.each([
  ["The mayor of Eastholm, Ada Lund, said that the road was open.", ["Ada Lund"]],
  ["“It is open,” said the head of the harbour board, Ben Roe.", ["Ben Roe"]],
  ["According to his wife, Amanda, Roe died at home.", ["Amanda"]],
  ["A spokesman, Dov Marsh, said the boat was late.", ["Dov Marsh"]],
  ["The minister, Ada Lund and Ben Roe said that the quay was full.", ["Ada Lund", "Ben Roe"]],
  ["Iran was angry. The Pentagon released a statement in which it said the strike was needed.", ["Pentagon"]],
  ["Britain's Foreign Secretary, Ada Lund, arrived. The UK Foreign Secretary condemned the attack.", ["Ada Lund"]],
])("%s", (text, speakers) => expect(extract(text)[0]?.speakers).toEqual(speakers));
