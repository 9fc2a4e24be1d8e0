/** Tests which reason is given for two claims, and which words it shows. */
import { expect, it } from "vitest";
import type { Bundle } from "../bundle";
import { relate } from "../relate";

/** Builds two claims from "Speaker cue| content", one after the other in one article. */
function bundleOf(...written: string[]): Bundle {
  let text = "";
  const claims = written.map((one, at) => {
    const [head = "", content = ""] = one.split("|");
    const cueAt = text.length + head.lastIndexOf(" ") + 1;
    const contentAt = text.length + head.length + 1;
    const id = `${at}`;
    text += `${head}${content}. `;
    return {
      id,
      article: "a",
      content: [[contentAt, contentAt + content.length - 1] as const],
      cue: [[cueAt, contentAt - 1] as const],
      speakers: [head.slice(0, head.lastIndexOf(" "))],
    };
  });
  return { articles: [{ id: "a", publishedOn: null, text }], claims };
}

it.each([
  [
    "Ola Moe said| the old ferry was overloaded",
    "Eva Berg denied| the allegations",
    "a denial or doubt by Eva Berg (“denied”)",
  ],
  [
    "Ola Moe said| the old ferry was overloaded",
    "Ola Moe added| that the ferry leaked",
    "the speaker of both is Ola Moe",
  ],
  [
    "Ola Moe said| the old ferry was overloaded",
    "Eva Berg said| the old ferry was overloaded",
    "both have the words “the old ferry was overloaded”",
  ],
  [
    "Ola Moe said| the ferry was overloaded",
    "Eva Berg said| the ferry was not overloaded",
    "“not” from Eva Berg, not from Ola Moe",
  ],
  [
    "Ola Moe called| the plan illegal",
    "Eva Berg called| the plan lawful",
    "“illegal” from Ola Moe against “lawful” from Eva Berg",
  ],
  [
    "Ola Moe called| the plan illegal",
    "Eva Berg called| the plan reckless",
    "both speak against it (“reckless”; “illegal”)",
  ],
  [
    "Ola Moe praised| the plan for the ferry",
    "Eva Berg said| the ferry would sail if it was repaired",
    "a condition set by Eva Berg",
  ],
])("%s / %s", (one, other, phrase) => {
  const [suggestion] = relate(bundleOf(one, other));
  expect(suggestion?.reason.toLowerCase()).toContain(phrase.toLowerCase());
});

it("says so where no words speak for a pair", () => {
  const [suggestion] = relate(bundleOf("Ola Moe said| it burned", "Eva Berg said| rain fell"));
  expect(suggestion).toMatchObject({ sure: false, reason: "They stand near each other in one article." });
});
