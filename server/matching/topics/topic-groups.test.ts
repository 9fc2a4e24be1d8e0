/** Tests which claims are suggested as a topic, and what it is called. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupClaim, topicGroups } from "./topic-groups";
import { namesIn } from "./topic-terms";

const background = { sentences: 1000, stems: new Map<string, number>() };
const claim = (id: string, articleId: string, statement = "Grey stones lie there."): GroupClaim => ({
  ...{ id, articleId, statement },
});
/** Ties each claim to the next. */
const chain = (...ids: string[]) => ids.slice(1).map((b, at) => ({ a: ids[at] ?? "", b, strength: 0.9 }));
const ids = (...asked: Parameters<typeof topicGroups>) => topicGroups(...asked).map((group) => group.ids);

describe("a group", () => {
  const four = ["a", "b", "c", "d"];

  it.each([
    [
      "four claims of two articles that are tied",
      four.map((id, at) => claim(id, `n${at % 2}`)),
      chain(...four),
      [four],
    ],
    ["not of one article alone", four.map((id) => claim(id, "n")), chain(...four), []],
    ["not fewer than four", four.map((id, at) => claim(id, `n${at}`)), chain("a", "b", "c"), []],
    [
      "not with a claim that is not known",
      four.map((id, at) => claim(id, `n${at}`)),
      chain("a", "b", "x", "c", "d"),
      [],
    ],
  ])("is %s", (_, claims, links, expected) => {
    expect(ids(claims, links, background)).toEqual(expected);
  });

  it("is tied by the strongest links, and grows no further than a topic would", () => {
    const many = Array.from({ length: 60 }, (_, n) => claim(`c${String(n).padStart(2, "0")}`, `n${n}`));
    const names = many.map(({ id }) => id);
    const links = [...chain(...names.slice(0, 30)), ...chain(...names.slice(30))];
    const weak = { a: names[29] ?? "", b: names[30] ?? "", strength: 0.5 };
    expect(ids(many, [weak, ...links], background)).toEqual([names.slice(0, 30), names.slice(30)]);
  });

  it("has each claim once, whatever the links", () => {
    const claims = Array.from({ length: 12 }, (_, n) => claim(`c${n}`, `n${n % 3}`));
    const end = fc.constantFrom(...claims.map(({ id }) => id));
    const links = fc.array(fc.record({ a: end, b: end, strength: fc.float({ min: 0, max: 1, noNaN: true }) }));
    fc.assert(
      fc.property(links, (given) => {
        const found = ids(claims, given, background).flat();
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe("its name", () => {
  const named = (...statements: string[]) => {
    const claims = statements.map((statement, n) => claim(`c${n}`, `n${n}`, statement));
    return topicGroups(claims, chain(...claims.map(({ id }) => id)), background)[0]?.name;
  };

  it("is made of the names and words that most of them have", () => {
    const name = named(
      "The ferry Aurora burned in Lindvik.",
      "In Lindvik, the Aurora burned for hours.",
      "Ada Lund saw the Aurora burning.",
      "The ferry was empty, says Ada Lund.",
    );
    expect(name).toBe("Aurora and Ada Lund: burning, ferry");
  });

  it("is not made of a nationality", () => {
    const statements = [
      "Two Iranian boats sank.",
      "An Iranian boat burned.",
      "Many Iranian boats left.",
      "The Iranian boat is old.",
    ];
    expect(named(...statements)).toBe("boat");
  });

  it("is plain where they share nothing", () => {
    expect(named("Snow fell.", "Prices rose.", "Trains stopped.", "Birds left.")).toBe("Claims that are linked");
  });
});

it.each([
  ["Snow fell on Lindvik.", ["Lindvik"]],
  ["Ada Lund says so.", ["Ada Lund"]],
  ["The Aurora’s crew met Ada Lund’s aides.", ["Aurora", "Ada Lund"]],
  ["Snow fell.", []],
])("the names in “%s”", (text, names) => expect(namesIn(text)).toEqual(names));
