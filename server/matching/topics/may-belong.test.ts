/** Tests which claims are suggested for a topic, in which order, and why. */
import { expect, it } from "vitest";
import { mayBelong, type TopicClaim, type TopicLink } from "./may-belong";

const claim = (id: string, statement: string, day: string | null = null): TopicClaim => ({ id, statement, day });
/** Word frequencies in which every word is as rare as any other. */
const background = { sentences: 1000, stems: new Map<string, number>() };
const MEMBERS = [
  claim("m1", "The ferry Aurora burned in the harbour of Lindvik.", "2026-01-03"),
  claim("m2", "Nobody was aboard the ferry when it burned, says Ada Lund.", "2026-01-03"),
  claim("m3", "The harbour of Lindvik stays shut.", "2026-01-04"),
];
const link = (a: string, b: string, more: Partial<TopicLink> = {}): TopicLink => ({
  ...{ a, b, type: "repeats", confirmed: true, score: 0 },
  ...more,
});

const asked = (others: readonly TopicClaim[], links: readonly TopicLink[] = []) =>
  mayBelong({ members: MEMBERS, others, links, background });

it.each<[string, TopicClaim, readonly TopicLink[], string | null]>([
  [
    "words that its claims share",
    claim("x", "A ferry burned in Lindvik."),
    [],
    "Shares “ferry”, “burned” and “Lindvik” with claims here.",
  ],
  [
    "its words and a day",
    claim("x", "The Lindvik ferry burned.", "2026-01-03"),
    [],
    "Shares “Lindvik”, “ferry” and “burned” with claims here; also of 3 Jan 2026.",
  ],
  [
    "a link, whichever way it runs",
    claim("x", "All were rescued."),
    [link("m3", "x", { type: "responds to" })],
    "Answered by “The harbour of Lindvik stays shut”.",
  ],
  [
    "a suggested link",
    claim("x", "All were rescued."),
    [link("x", "m3", { type: "contradicts", confirmed: false, score: 0.6 })],
    "Suggested link: contradicts “The harbour of Lindvik stays shut”.",
  ],
  ["a weak suggestion", claim("x", "All were rescued."), [link("x", "m3", { confirmed: false, score: 0.2 })], null],
  ["a single shared word", claim("x", "The ferry to Osby is late."), [], null],
  ["the day alone", claim("x", "Snow fell on the hills.", "2026-01-03"), [], null],
  ["being in the topic already", claim("m1", "A ferry burned in Lindvik."), [], null],
])("%s", (_, other, links, reason) => {
  expect(asked([other], links).map((one) => one.reason)).toEqual(reason === null ? [] : [reason]);
});

it("puts what is linked before what merely has the words, and both before either", () => {
  const others = [
    claim("words", "A ferry burned."),
    claim("both", "The ferry burned down."),
    claim("linked", "All left."),
  ];
  const links = [link("linked", "m1"), link("both", "m1")];
  expect(asked(others, links).map(({ id }) => id)).toEqual(["both", "linked", "words"]);
});

it("takes all words of the only claim in a topic", () => {
  const [found] = mayBelong({
    members: MEMBERS.slice(0, 1),
    others: [claim("x", "The Aurora burned.")],
    links: [],
    background,
  });
  expect(found?.reason).toBe("Shares “Aurora” and “burned” with the claim here.");
});

it("suggests nothing for a topic without claims", () => {
  expect(mayBelong({ members: [], others: [claim("x", "A ferry burned.")], links: [], background })).toEqual([]);
});
