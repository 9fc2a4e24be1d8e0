/** Tests what brings two claims together or sets them apart, feature by feature. */
import { expect, it } from "vitest";
import { readSentencesOf } from "../reading/article-reading";
import { readClaim } from "../reading/claim-reading";
import { type PreparedClaim, prepareClaim } from "../reading/prepared-claim";
import { FEATURE_NAMES, type FeatureName, featuresOf } from "./features";
import { pairOf } from "./pair";

/** Builds a claim from "Speaker cue| content", in its own article unless one is given. */
function claim(written: string, article = { id: written, text: "" }): PreparedClaim {
  const [head = "", content = ""] = written.split("|");
  const cueAt = head.lastIndexOf(" ") + 1;
  const whole = `${head}${content}.`;
  const text = article.text || whole;
  const from = text.indexOf(whole);
  const source = { id: article.id, publishedOn: "2021-03-10", text };
  const place = (start: number, end: number): [number, number] => [from + start, from + end];
  const read = {
    id: written,
    article: article.id,
    content: [place(head.length + 1, whole.length - 1)],
    cue: [place(cueAt, head.length)],
    speakers: [head.slice(0, cueAt).trim()],
  };
  return prepareClaim(readClaim(read, source, readSentencesOf(text)), (stem) => stem.length);
}

function features(one: string, other: string, claimsBetween = 0): Record<FeatureName, number> {
  const text = `${one.replace("|", "")}. ${other.replace("|", "")}.`;
  const [a, b] = [one, other].map((written) => claim(written, { id: "both", text }));
  if (!a || !b) throw new Error("no claims");
  const row = featuresOf(pairOf(a, b, { ranks: [0, 0], claimsBetween }));
  return Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, row[at]])) as Record<FeatureName, number>;
}

it.each([
  ["Ola Moe said| the ferry was overloaded", "Ola Moe said| it was overloaded", "sameSpeaker", 1],
  ["Ola Moe said| the ferry was overloaded", "Eva Berg said| it was overloaded", "sameSpeaker", 0],
  ["Ola Moe said| the ferry was overloaded", "Eva Berg denied| the allegations", "denied", 1],
  ["Ola Moe said| the ferry was overloaded", "Eva Berg denied| the allegations", "pointerBeside", 1],
  ["Ola Moe said| the ferry was overloaded", "Eva Berg said| the ferry was not overloaded", "negated", 1],
  ["Ola Moe said| the ferry was not full", "Eva Berg said| the ferry was not full", "negated", 0],
  ["Ola Moe called| the plan illegal", "Eva Berg called| the plan lawful", "opposed", 1],
  ["Ola Moe called| the plan illegal", "Eva Berg called| the plan reckless", "agreed", 1],
  ["Ola Moe said| the ferry was overloaded", "Eva Berg countered| that Moe lied", "speakerNamed", 1],
  ["Ola Moe said| the ferry was overloaded", "Eva Berg said| rain fell", "run", 0],
] as const)("%s / %s: %s is %d", (one, other, name, value) => {
  expect(features(one, other)[name]).toBe(value);
});

it("is the same whichever claim comes first", () => {
  const [a, b] = ["Ola Moe said| the ferry was overloaded", "Eva Berg denied| the ferry was full"].map((one) =>
    claim(one),
  );
  if (!a || !b) throw new Error("no claims");
  const found = { ranks: [1, 1], claimsBetween: 2 } as const;
  expect(featuresOf(pairOf(a, b, found))).toEqual(featuresOf(pairOf(b, a, found)));
});

it("counts a negation only where both speak of the same", () => {
  const long =
    "Eva Berg said| the harbour office closed its doors to reporters; the ferry never left Bergen that night";
  const about = (content: string) => features(`Ola Moe said| ${content}`, long).negated;
  expect(about("the ferry left Bergen that night")).toBe(1);
  expect(about("the harbour office closed its doors")).toBe(0);
});
