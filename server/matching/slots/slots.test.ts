/**
 * Tests what is parsed from a claim's words: names, days, numbers, stance, denial, modality, and whether they refer to
 * an earlier statement.
 */
import { describe, expect, it } from "vitest";
import { readSentencesOf } from "../reading/article-reading";
import { termsOf } from "../reading/terms";
import { contrastsIn } from "./contrast";
import { datesIn, dayOf } from "./dates";
import { entitiesIn, entityKey } from "./entities";
import { datedKeys } from "./keys";
import { modalityOf } from "./modality";
import { negationsIn } from "./negations";
import { isPointer } from "./pointers";
import { quantitiesIn } from "./quantities";
import { slotsOf } from "./slots";
import { stanceOf } from "./stance";

const wordsOf = (text: string) => readSentencesOf(text).sentences.flatMap(({ tokens }) => tokens);
const shown = (text: string, spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span));

describe("entities", () => {
  it.each([
    ["the mayor met Anna Lindqvist in Norway", ["lindqvist", "norway"]],
    ["a Norwegian ferry sank", ["norway"]],
    ["talks with the Bank of Norway failed", ["norway"]],
    ["the harbour was closed", []],
  ])("%s", (text, keys) => {
    expect(entitiesIn(wordsOf(text)).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ["Anna Lindqvist", "Lindqvist"],
    ["United States", "the US"],
    ["Norwegian", "Norway"],
  ])("%s goes by the key of %s", (one, other) => {
    expect(entityKey(one)).toBe(entityKey(other));
  });
});

describe("dates", () => {
  const published = "2021-03-10";
  it.each([
    ["on 3 January 2020", "2020-01-03", "2020-01-03"],
    ["on January 3rd, 2020", "2020-01-03", "2020-01-03"],
    ["in February 2021", "2021-02-01", "2021-02-28"],
    ["on March 8", "2021-03-08", "2021-03-08"],
    ["in December", "2020-12-01", "2020-12-31"],
    ["yesterday", "2021-03-09", "2021-03-09"],
    ["on Monday", "2021-03-08", "2021-03-08"],
    ["next Monday", "2021-03-15", "2021-03-15"],
    ["on Friday 29 January", "2021-01-29", "2021-01-29"],
    ["on Sunday, May 3, 2020", "2020-05-03", "2020-05-03"],
  ])("%s", (text, from, to) => {
    expect(datesIn(wordsOf(`It happened ${text}`), published).map((when) => [when.from, when.to])).toEqual([
      [dayOf(from), dayOf(to)],
    ]);
  });

  it.each(["it may rain", "the march went on", "12 boats"])("finds none in “%s”", (text) => {
    expect(datesIn(wordsOf(text), published)).toEqual([]);
  });

  it("finds only full dates where the article has no day", () => {
    expect(datesIn(wordsOf("It was on Monday, or on 2 May 2019, or yesterday"), null)).toHaveLength(1);
  });
});

describe("quantities", () => {
  it.each([
    ["12 boats sank", 12, 12, "boat"],
    ["at least 80 houses burned", 80, Infinity, "hous"],
    ["up to three million litres leaked", 0, 3_000_000, "litr"],
    ["some 40 % agreed", 40, 40, "percent"],
    ["1,200 jobs were lost", 1200, 1200, "job"],
  ])("%s", (text, least, most, unit) => {
    expect(quantitiesIn(wordsOf(text))).toMatchObject([{ least, most, unit }]);
  });

  it.each(["it was in 2019", "on 5 May", "the bridge"])("finds none in “%s”", (text) => {
    expect(quantitiesIn(wordsOf(text))).toEqual([]);
  });
});

describe("stance", () => {
  it.each([
    ["an illegal and reckless plan", -1, ["illegal", "reckless"]],
    ["a fair and lawful vote", 1, ["fair", "lawful"]],
    ["the vote was not fair", -1, ["not fair"]],
    ["it is unlawful, and was never lawful", -1, ["unlawful", "never lawful"]],
    ["the bridge has four lanes", 0, []],
  ])("%s", (text, sign, words) => {
    const stance = stanceOf(wordsOf(text));
    expect([stance.sign, shown(text, stance.spans)]).toEqual([sign, words]);
  });
});

describe("negations and contrasts", () => {
  it("finds what says that something is not so", () => {
    const text = "Nobody knew, and it did not matter";
    expect(shown(text, negationsIn(wordsOf(text)))).toEqual(["Nobody", "not"]);
  });

  it("finds what sets a sentence against the one before", () => {
    const text = "However, the council countered that it was cheap";
    expect(shown(text, contrastsIn(wordsOf(text)))).toEqual(["However", "countered"]);
  });
});

describe("modality", () => {
  it.each([
    ["the ferry sank", "told"],
    ["the ferry might sink", "possible"],
    ["the ferry will sail on Friday", "planned"],
    ["the ferry must be repaired", "demanded"],
    ["the ferry will sail if the wind drops", "conditional"],
    ["the ferry sails, provided the wind drops", "conditional"],
    ["no pump has been provided to the ferry", "told"],
  ])("%s", (text, modality) => {
    expect(modalityOf(wordsOf(text))).toBe(modality);
  });
});

describe("pointers", () => {
  it.each([
    ["the allegations", true],
    ["it as reckless", true],
    ["the harbour will be dredged before the winter storms arrive", false],
    ["the old ferry was sold to a yard in Gdansk", false],
  ])("%s", (text, expected) => {
    const words = wordsOf(text);
    expect(isPointer(words, termsOf(words))).toBe(expected);
  });
});

describe("slots", () => {
  const read = (cue: string, text: string) => {
    const content = wordsOf(text);
    return slotsOf({ content, terms: termsOf(content), cue: wordsOf(cue) }, "2021-03-10");
  };

  it("knows a denial by its cue", () => {
    const cues = ["denied", "said", "questioned", "dismissed", "praised"];
    expect(cues.map((cue) => read(cue, "the allegations").denies)).toEqual([true, false, true, true, false]);
  });

  it("lets the cue decide for what or against what somebody speaks", () => {
    expect(read("praised", "the reckless plan").stance.sign).toBe(1);
    expect(read("said", "the reckless plan").stance.sign).toBe(-1);
    expect(read("accused", "the mayor of a trick").stance.sign).toBe(-1);
  });

  it("has one key for a day with a name", () => {
    const [one, other] = ["the ferry left Bergen on 9 March", "Bergen was hit yesterday"].map((text) =>
      datedKeys(read("said", text)),
    );
    expect(one).toEqual([`day ${dayOf("2021-03-09")} bergen`]);
    expect(other).toEqual(one);
  });
});
