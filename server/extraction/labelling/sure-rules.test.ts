/** Tests that no claim takes in what another source says in the same sentence, and that both are found. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../extractor";

const { extract } = extractorWith(null);
const contentsOf = (text: string) => extract(text).map(({ content }) => joinFragments(text, content));

it.each([
  [
    "The institute reported the magnitude was 5.5; the survey said it was 5.8.",
    ["the magnitude was 5.5", "it was 5.8"],
  ],
  ["The coach told fans that Roe was ill, while the club said he was resting.", ["Roe was ill", "he was resting"]],
  ["Ada Lund, the mayor, announced two days of rest and promised “a new quay”.", ["two days of rest", "“a new quay”"]],
  ["Ada Lund said the law was old, but critics say it works.", ["the law was old", "it works"]],
  ["“I heard a bang,” one witness recalled.", ["“I heard a bang,”"]],
])("%s", (text, contents) => expect(contentsOf(text)).toEqual(contents));

it("leaves one claim whole where only its speaker goes on", () => {
  const text = "Ada Lund said the mayor was late; he had missed the train.";
  expect(contentsOf(text)).toEqual(["the mayor was late; he had missed the train"]);
});

it("keeps the reporter of a whole sentence beside the claim that it reports", () => {
  const text = "The town warned the crew only minutes before the storm, Ben Roe, the harbour master, said.";
  expect(contentsOf(text)).toContain("The town warned the crew only minutes before the storm");
});
