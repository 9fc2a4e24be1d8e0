/** Tests how words are stemmed, weighted and compared, and what is parsed around a claim. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSentencesOf, sentencesAt, tokensIn } from "./article-reading";
import { backgroundOf, packBackground, unpackBackground } from "./background";
import { readClaim } from "./claim-reading";
import { stemOf } from "./stems";
import { termsOf } from "./terms";
import { likenessOf, vectorOf, weighing } from "./weighing";

const wordsOf = (text: string) => readSentencesOf(text).sentences.flatMap(({ tokens }) => tokens);
const stemsOf = (text: string) => termsOf(wordsOf(text)).map(({ stem }) => stem);

describe("stems", () => {
  it.each([
    ["investigate", "investigation"],
    ["investigating", "investigators"],
    ["withdraw", "withdrawal"],
    ["announce", "announcement"],
    ["agreements", "agreement"],
    ["planned", "plans"],
    ["Erdogan", "Erdoğan"],
    ["Norwegian", "Norway"],
  ])("%s and %s have one", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ["import", "important"],
    ["bus", "business"],
    ["general", "generous"],
  ])("%s and %s have not", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it("is the same for any case", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdeginorsty"), maxLength: 12 });
    fc.assert(fc.property(letters, (word) => stemOf(word.toUpperCase()) === stemOf(word)));
  });
});

describe("terms", () => {
  it.each([
    ["They told us that they had withdrawn", ["withdraw"]],
    ["The US and the United States", ["usa", "usa"]],
    ["He’s sure we’ve won", ["sur", "win"]],
  ])("%s", (text, stems) => {
    expect(stemsOf(text)).toEqual(stems);
  });
});

describe("weighing", () => {
  const background = backgroundOf([...Array.from({ length: 8 }, () => "The ferry sank."), "A whale drowned."]);
  const weigh = weighing(background, [termsOf(wordsOf("The harbour closed.")), termsOf(wordsOf("The harbour froze."))]);

  it("weighs what is rare more than what is common elsewhere or here", () => {
    expect(weigh(stemOf("whale"))).toBeGreaterThan(weigh(stemOf("ferry")));
    expect(weigh(stemOf("whale"))).toBeGreaterThan(weigh(stemOf("harbour")));
  });

  it("finds a text equal to itself and unlike what shares no word", () => {
    const [one, other] = ["The harbour froze", "A whale drowned"].map((text) =>
      vectorOf([[termsOf(wordsOf(text)), 1]], weigh),
    );
    if (!one || !other) throw new Error("no vectors");
    expect(likenessOf(one, one)).toBeCloseTo(1);
    expect(likenessOf(one, other)).toBe(0);
  });

  it("keeps a background through its file", () => {
    expect(unpackBackground(packBackground(background))).toEqual(background);
  });
});

describe("the reading of a claim", () => {
  const text =
    "The ferry sank on Friday. The owner denied the reports, but Ola Moe said it was overloaded, and that nobody checked the doors before it left.";
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const source = { id: "a", publishedOn: "2021-03-10", text };
  const claim = {
    id: "1",
    article: "a",
    content: [at("it was overloaded, and that nobody checked the doors before it left")],
    cue: [at("said")],
    speakers: ["Ola Moe"],
  };
  const reading = readClaim(claim, source, readSentencesOf(text));

  it("has the sentence around it and the one before", () => {
    expect(reading.sentence).toBe(1);
    expect(reading.before.map(({ stem }) => stem)).toEqual(["ferry", "sank", "Friday"].map(stemOf));
    expect(reading.around.map(({ stem }) => stem)).toContain(stemOf("reports"));
  });

  it("divides what says several things", () => {
    const long = "the ferry sank off Bergen in heavy seas, and the harbour office closed its doors to all reporters";
    const read = readClaim({ ...claim, content: [[0, long.length]] }, { ...source, text: long }, readSentencesOf(long));
    expect(read.assertions).toHaveLength(2);
  });

  it("takes spans that no sentence reaches for claims without words", () => {
    const article = readSentencesOf(text);
    expect(tokensIn(article, [[text.length + 5, text.length + 9]])).toEqual([]);
    expect(sentencesAt(article, [[text.length + 5, text.length + 9]])).toEqual([2, 2]);
  });
});
