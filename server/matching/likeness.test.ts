/** Tests which entries of the register may be the same, how likely that is, and which never are. */
import { describe, expect, it } from "vitest";
import type { SourceKind } from "@/server/domain/source";
import { likenessByNames, type NamedEntry, readEntry, surerByRole } from "./likeness";
import { likePairs } from "./pairs";

/**
 * Builds an entry from its names, the first of which is its own; a `kind` comes before a colon if it is not a person.
 */
function entry(words: string, id = words): NamedEntry {
  const [, kind = "person", rest = ""] = /^(?:(\w[\w ]+): )?(.*)$/u.exec(words) ?? [];
  const names = rest.split(" | ");
  return readEntry({ id, name: names[0] ?? "", kind: kind as SourceKind, names });
}

const sureOf = (one: string, other: string) => likenessByNames(entry(one), entry(other))?.confidence ?? null;

describe("people", () => {
  it.each([
    ["Javad Zarif", "Mohammad Javad Zarif", 0.75],
    ["Mohammad Zarif", "Mohammad Javad Zarif", 0.75],
    ["Bashar Assad", "Bashar al-Assad", 0.75],
    ["Foreign Minister Javad Zarif", "Javad Zarif", 0.75],
    ["President Trump", "Donald Trump", 0.45],
    ["J. Zarif", "Mohammad Javad Zarif", 0.6],
    ["M. J. Zarif", "Mohammad Javad Zarif", 0.6],
    ["organisation: Khamenei", "Ali Khamenei", 0.45],
    ["organisation: Wang", "Wang Yi", 0.45],
    ["Iraqi Prime Minister", "Adel Abdul Mahdi | Iraq's prime minister | Iraqi prime minister", 0.9],
    ["Zarif", "Mohammad Javad Zarif | Zarif", 0.9],
    ["Wang Yi", "Yi Wang", 0.65],
    ["Kim Jong Un", "Jong Un Kim", 0.65],
    ["Stephen King", "Stephen Edwin King", 0.75],
    ["Ada Varga | A. Varga", "Ada Maria Varga", 0.75],
  ])("%s and %s may be one: %d", (one, other, sure) => {
    expect(sureOf(one, other)).toBe(sure);
    expect(sureOf(other, one)).toBe(sure);
  });

  it.each([
    ["John Smith", "Jane Smith"],
    ["John Smith | J. Smith", "Jane Smith"],
    ["John Smith | Smith", "Jane Smith"],
    ["Zarif Javad", "Mohammad Javad"],
    ["Javad Mohammad Zarif", "Mohammad Javad Zarif"],
    ["B. Zarif", "Mohammad Javad Zarif"],
    ["Iraqi prime minister", "British prime minister"],
    ["Ali Khamenei", "news outlet: Khamenei"],
    ["Ali Khamenei", "government body: Khamenei Office"],
    ["anonymous: officials", "anonymous: US officials"],
    ["Ada Varga", "Ben Okafor"],
  ])("%s and %s never are", (one, other) => {
    expect(sureOf(one, other)).toBeNull();
    expect(sureOf(other, one)).toBeNull();
  });
});

describe("bodies", () => {
  it.each([
    ["government body: Chinese Foreign Ministry", "government body: Foreign Ministry of China", 0.85],
    ["government body: Chinese Foreign Ministry", "organisation: Ministry of Foreign Affairs of China", 0.85],
    ["government body: Saudi Foreign Ministry", "government body: Foreign Ministry of Saudi Arabia", 0.85],
    ["government body: US State Department", "government body: State Department of the United States", 0.85],
    ["government body: UN", "organisation: United Nations", 0.7],
    ["government body: the U.N.", "organisation: United Nations", 0.7],
    ["news outlet: BBC", "organisation: British Broadcasting Corporation", 0.7],
    ["government body: DoP", "government body: Department of Ports", 0.7],
    ["organisation: Harbour Board | IAEA", "organisation: International Atomic Energy Agency", 0.7],
  ])("%s and %s may be one: %d", (one, other, sure) => {
    expect(sureOf(one, other)).toBe(sure);
    expect(sureOf(other, one)).toBe(sure);
  });

  it.each([
    ["government body: Chinese Foreign Ministry", "government body: Foreign Ministry of Iran"],
    ["government body: Foreign Ministry", "government body: Chinese Foreign Ministry"],
    ["organisation: un", "organisation: United Nations"],
    ["government body: UN", "organisation: United Nations Security Council"],
    ["organisation: Reuters", "organisation: Harbour Board"],
  ])("%s and %s are not asked about", (one, other) => {
    expect(sureOf(one, other)).toBeNull();
    expect(sureOf(other, one)).toBeNull();
  });
});

describe("the reason why two bodies may be one", () => {
  it.each([
    [
      "Pentagon | US Department of Defense",
      "Department of Defense of the United States",
      "the same words, put another way; Pentagon is also called “US Department of Defense”",
    ],
    ["Pentagon | DoD", "Department of Defense", "one spells the other’s initials; Pentagon is also called “DoD”"],
    ["Chinese Foreign Ministry | Beijing", "Foreign Ministry of China", "the same words, put another way"],
    [
      "Pentagon | US Department of Defense",
      "US Department of Defense",
      "Pentagon is also called “US Department of Defense”",
    ],
    ["Pentagon | DoD", "Defense Department | the DoD", "both are also called “DoD”"],
    ["Pentagon", "The Pentagon", "both go by the same name"],
  ])("names the other name that counts, for %s and %s", (one, other, why) => {
    expect(likenessByNames(entry(`government body: ${one}`), entry(`government body: ${other}`))?.why).toBe(why);
  });
});

describe("countries", () => {
  it.each([
    ["United States", "organisation: US"],
    ["United States", "organisation: United States of America"],
    ["organisation: the United Kingdom", "organisation: Britain"],
  ])("%s and %s are one country, whatever they came in as", (one, other) => {
    const same = { confidence: 0.85, why: "both are names of the same country" };
    expect(likenessByNames(entry(one), entry(other))).toEqual(same);
    expect(likePairs([entry(one), entry(other)])).toHaveLength(1);
  });

  it.each([
    ["United States", "organisation: United Kingdom"],
    ["organisation: Iran", "organisation: Iraq"],
  ])("%s and %s are not", (one, other) => {
    expect(sureOf(one, other)).toBeNull();
  });
});

describe("a role", () => {
  const sure = (roles: string[], others: string[], other = "Mohammad Javad Zarif") => {
    const [a, b] = [entry("Javad Zarif"), entry(other)];
    const likeness = likenessByNames(a, b) ?? { confidence: 0, why: "" };
    return surerByRole(likeness, { entry: a, roles }, { entry: b, roles: others });
  };

  it.each([
    [["Iran's foreign minister"], ["Iranian Foreign Minister"], 0.9],
    [["Foreign Minister, Iran"], ["Foreign Minister"], 0.9],
    [["spokesman"], ["Spokesman"], 0.9],
    [["spokesman"], ["spokesman of the navy"], 0.75],
    [["Iranian Foreign Minister"], ["Chinese Foreign Minister"], 0.75],
    [[], ["Iranian Foreign Minister"], 0.75],
  ])("of %j and of %j makes it %d sure", (roles, others, confidence) => {
    expect(sure(roles, others).confidence).toBe(confidence);
  });

  it("is said, and may stand before a name", () => {
    expect(sure(["Foreign minister"], [], "Foreign Minister Zarif")).toEqual({
      confidence: 0.6,
      why: "one is called by a part of the other’s name alone; both are “Foreign minister”",
    });
  });
});

describe("a register", () => {
  it("gives each pair once, the surest first", () => {
    const names = ["Zarif", "Ada Varga", "Mohammad Javad Zarif", "Javad Zarif", "government body: UN", "Yi Wang"];
    const pairs = likePairs(["organisation: United Nations", "Wang Yi", ...names].map((name) => entry(name)));
    expect(pairs.map(({ one, other }) => `${one.name} = ${other.name}`)).toEqual([
      "Mohammad Javad Zarif = Javad Zarif",
      "United Nations = UN",
      "Wang Yi = Yi Wang",
      "Zarif = Javad Zarif",
      "Zarif = Mohammad Javad Zarif",
    ]);
  });

  it("misses no pair that comparing each with each would find", () => {
    const names = ["J. Zarif", "Javad Zarif", "Zarif", "organisation: Wang", "Wang Yi", "Kim Jong Un", "Jong Un Kim"];
    const bodies = ["BBC", "British Broadcasting Corporation", "Foreign Ministry of China", "Chinese Foreign Ministry"];
    const all = [...names, ...bodies.map((name) => `organisation: ${name}`)].map((name) => entry(name));
    const each = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => (likenessByNames(a, b) ? [[a.id, b.id]] : [])));
    const found = likePairs(all).map(({ one, other }) => [one.id, other.id]);
    expect(found.sort()).toEqual(each.sort());
  });
});
