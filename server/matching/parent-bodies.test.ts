/** Tests which bodies are suggested to be part of which, and why. */
import { describe, expect, it } from "vitest";
import type { SourceKind } from "@/server/domain/source";
import { guessKind } from "@/server/languages/register-names";
import { type NamedBody, possibleParents } from "./parent-bodies";

/** An entry as an import makes it, from its name and aliases: "Pentagon = US Department of Defense". */
function entry(line: string, kind?: SourceKind): NamedBody {
  const names = line.split(" = ");
  const [name = ""] = names;
  return { id: line, name, kind: kind ?? guessKind(name, "speaker"), names };
}

function found(entries: readonly (string | NamedBody)[], ruledOut: readonly string[] = []): string[] {
  const all = entries.map((one) => (typeof one === "string" ? entry(one) : one));
  return possibleParents(all, (part, parent) => ruledOut.includes(`${part.name} < ${parent.name}`)).map(
    ({ part, parent, why }) => `${part.name} < ${parent.name}: ${why}`,
  );
}

describe("possibleParents", () => {
  it.each<[string, (string | NamedBody)[], string[]]>([
    [
      "a country by its adjective",
      ["Iranian Foreign Ministry", "Iran"],
      ["Iranian Foreign Ministry < Iran: “Iranian” in its name stands for the country"],
    ],
    [
      "a country that was imported as a person, by an abbreviation",
      ["US Department of Defense", "United States"],
      ["US Department of Defense < United States: “US” in its name stands for the country"],
    ],
    [
      "a country at the end",
      ["Foreign Ministry of the Islamic Republic of Iran", "Iran"],
      [
        "Foreign Ministry of the Islamic Republic of Iran < Iran: “Islamic Republic of Iran” in its name stands for the country",
      ],
    ],
    [
      "a possessive",
      ["Russia’s Defence Ministry", "Russia"],
      ["Russia’s Defence Ministry < Russia: “Russia” in its name stands for the country"],
    ],
    [
      "the government rather than the country, and the country for the government",
      ["Iranian Foreign Ministry", "Iran", "Government of Iran"],
      [
        "Government of Iran < Iran: “Iran” in its name stands for the country",
        "Iranian Foreign Ministry < Government of Iran: “Iranian” in its name stands for the country, and Government of Iran is its government",
      ],
    ],
    [
      "another name of the part",
      ["Pentagon = US Department of Defense", "US"],
      ["Pentagon < US: it is also called “US Department of Defense”, where “US” stands for the country"],
    ],
    [
      "a body whose name it begins with",
      ["Pentagon press office", "Pentagon"],
      ["Pentagon press office < Pentagon: its name begins with “Pentagon”"],
    ],
    [
      "a body whose name it ends with",
      ["Security Council of the United Nations", entry("United Nations", "organisation")],
      ["Security Council of the United Nations < United Nations: its name ends with “United Nations”"],
    ],
    [
      "another name of the body",
      ["UN Security Council", entry("United Nations = UN", "organisation")],
      ["UN Security Council < United Nations: its name begins with “UN”, as United Nations is also called"],
    ],
    [
      "the nearest of several",
      ["US State Department press office", "US State Department", "US"],
      [
        "US State Department < US: “US” in its name stands for the country",
        "US State Department press office < US State Department: its name begins with “US State Department”",
      ],
    ],
    ["no surname that stands before a body", ["Trump administration", "Trump"], []],
    ["no outlet within a place", ["Washington Post", entry("Washington", "government body")], []],
    [
      "an outlet within an outlet",
      [entry("BBC Persian", "news outlet"), "BBC"],
      ["BBC Persian < BBC: its name begins with “BBC”"],
    ],
    ["no company for its country", ["Iran Air", "Iran"], []],
    ["no body for the country where it is", ["Embassy of Iran in Iraq", "Iraq"], []],
    ["no person", ["Iran Foreign Minister Zarif", "Iran"], []],
    ["no country within itself", ["Iran", "Islamic Republic of Iran"], []],
  ])("finds %s", (_, entries, pairs) => expect(found(entries)).toEqual(pairs));

  it("goes on to the next where the likeliest is ruled out", () => {
    const entries = ["Iranian Foreign Ministry", "Iran", "Iranian government"];
    expect(found(entries, ["Iranian Foreign Ministry < Iranian government"])).toContain(
      "Iranian Foreign Ministry < Iran: “Iranian” in its name stands for the country",
    );
  });
});
