/** Tests that nothing is claimed that nobody stated, and that no claim loses a word without which it says something else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);
const contentsOf = (text: string) => extract(text).map(({ content }) => joinFragments(text, content));

describe("nothing is claimed where", () => {
  it.each([
    "Mayor Ada Lund did not say that the quay would close.",
    "Mayor Ada Lund refused to say whether the letter existed.",
    "Ben Roe would not confirm that he had signed it.",
    "The board declined to comment.",
    "The harbour office did not respond to requests for comment.",
    "Ada Lund stopped short of saying that the quay was lost.",
    "Ben Roe left without saying that the boats were late.",
    "Nobody said the quay was safe.",
    "No official has confirmed that the boats are back.",
    "Neither Lund nor Roe said the quay was safe.",
    "If the minister says the quay is safe, it will open.",
    "Was the quay ever safe? Experts say no.",
    "Mayor Ada Lund said nothing.",
    "Far from denying the leak, Mayor Ada Lund went to see it.",
    "Ben Roe left early instead of saying that the boats were late.",
    "It is not true that Ada Lund said the quay was safe.",
    "It was a lie that Ada Lund had denied the leak.",
    "Unless the board announces that the road is open, the bus will not run.",
    "Mayor Ada Lund has faced criticism that the repairs were slow.",
    "Ben Roe drew complaints that the boats were late.",
    "How would you describe the state of the quay?",
    "Mayor Ada Lund answered some questions about the quay.",
    "The league is on the list in a total of eight states that it has grown in.",
  ])("%s", (text) => expect(contentsOf(text)).toEqual([]));
});

describe("a view that is not held", () => {
  it.each([
    ["Ben Roe does not believe that the quay is safe.", "doubts"],
    ["Ada Lund did not accept that the boats were late.", "denies"],
  ])("%s", (text, cueClass) => expect(extractAttributions(text)).toMatchObject([{ cueClass }]));
});

describe("a call", () => {
  it.each([
    ["Ada Lund called for an inquiry into the loss of the quay.", "demands"],
    ["Ada Lund called on the council to mend the quay.", "demands"],
    ["Ada Lund called the loss of the quay a disgrace.", "judges"],
  ])("%s", (text, cueClass) => expect(extract(text)).toMatchObject([{ cueClass }]));
});

describe("a claim keeps", () => {
  it.each([
    ["Ada Lund said not all of the boats were lost.", "not all of the boats were lost"],
    ["Ben Roe said not every road would close.", "not every road would close"],
    ["Ada Lund said never had the quay been so full.", "never had the quay been so full"],
    ["The office said -40 degrees was the lowest it had measured.", "-40 degrees was the lowest it had measured"],
    ["The office said the loss was .5 per cent.", "the loss was .5 per cent"],
    ["Ben Roe said $3 was the new fare.", "$3 was the new fare"],
    ["Ben Roe said the fare had risen by 40%.", "the fare had risen by 40%"],
  ])("%s", (text, words) => expect(contentsOf(text)).toEqual([words]));
});

describe("whoever is written to", () => {
  it("is not the one who demands", () => {
    const text = "The harbour board sent a letter to Police Chief Carl Wren demanding answers about the boats.";
    const sources = extract(text).map(({ source }) => joinFragments(text, source));
    expect(sources).toEqual(["The harbour board"]);
  });
});

it("gives each of two coordinated cues its own words", () => {
  const text = "Ada Lund announced three days of rest and promised “a new quay” for all.";
  expect(contentsOf(text)).toEqual(["three days of rest", "“a new quay” for all"]);
});

it("keeps the speaker of a whole sentence out of a warning inside it", () => {
  const text = "The town warned the crew only minutes before the storm, Ben Roe, the harbour master, said.";
  for (const words of contentsOf(text)) expect(words).not.toContain("Roe");
});

describe("in any report, a claim", () => {
  const subjects = ["the quay", "the boats", "the ferry company", "two roads", "the bridge"];
  const verbs = ["would reopen", "was lost", "had cost $3", "fell by .5 per cent", "reached -40 degrees", "is safe"];
  const negators = ["not all of", "none of", "no part of", "never again"];
  const cues = ["said", "told reporters", "announced", "warned", "claimed"];
  const report = fc.record({
    speaker: fc.constantFrom("Mayor Ada Lund", "Ben Roe", "The harbour office", "Officials"),
    cue: fc.constantFrom(...cues),
    that: fc.constantFrom("that ", ""),
    negator: fc.option(fc.constantFrom(...negators)),
    subject: fc.constantFrom(...subjects),
    verb: fc.constantFrom(...verbs),
  });

  it("never loses its negator or its number", () => {
    fc.assert(
      fc.property(report, ({ speaker, cue, that, negator, subject, verb }) => {
        const words = `${negator ? `${negator} ` : ""}${subject} ${verb}`;
        const told = contentsOf(`${speaker} ${cue} ${that}${words} on Monday.`);
        const about = told.filter((content) => content.includes(subject));
        for (const content of about) {
          if (negator) expect(content).toContain(negator);
          for (const number of verb.match(/-40|\$3|\.5/g) ?? [])
            if (content.includes(verb.split(" ")[0] as string)) expect(content).toContain(number);
        }
      }),
    );
  });
});
