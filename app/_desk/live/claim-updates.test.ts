/** Tests what is shown of a claim before the server answers, and that nothing else changes. */
import { describe, expect, it } from "vitest";
import type { Outputs } from "@/server/api/root";
import {
  assigned,
  type ClaimUpdate,
  chosen,
  inArticle,
  inClaim,
  inPages,
  ofOne,
  type Pages,
  retagged,
  stepped,
} from "./claim-updates";

type OpenClaim = Outputs["claims"]["get"];

const claim = { id: "c1", workflow: "unreviewed", asideReason: null, tags: ["war"], assigneeId: null, version: 3 };
const open = { ...claim, allowed: ["claim.tag", "claim.start", "claim.set aside"] } as unknown as OpenClaim;
const other = { ...claim, id: "c2" };
const list = { pages: [{ claims: [other] }, { claims: [claim, other] }], pageParams: [null, 1] } as unknown as Pages;

describe("what a claim becomes", () => {
  it.each<[string, ClaimUpdate["becomes"], Record<string, unknown>]>([
    ["a tag is written as the server writes it", retagged([" Town  Hall "]), { tags: ["town hall", "war"] }],
    ["a tag that is there stays one", retagged(["war", "War"]), { tags: ["war"] }],
    ["nothing but spaces is no tag", retagged(["  "]), { tags: ["war"] }],
    ["a tag is taken away", retagged([], ["war"]), { tags: [] }],
    ["somebody has it", assigned({ id: "p1", name: "Ada" }), { assigneeId: "p1", assigneeName: "Ada" }],
    ["nobody has it", assigned(null), { assigneeId: null, assigneeName: null }],
    ["a step is taken", stepped("start", "reviewer"), { workflow: "in review", asideReason: null }],
    [
      "it is set aside",
      stepped("set aside", "reviewer", "out of scope"),
      { workflow: "set aside", asideReason: "out of scope" },
    ],
    ["a step that cannot be taken from here changes nothing", stepped("reopen", "editor"), {}],
    ["nor one that this role may not take", stepped("start", "viewer"), {}],
  ])("%s", (_, becomes, after) => {
    expect(becomes(open)).toEqual(after);
  });
});

describe("the open claim", () => {
  it("offers no step until the server says which may follow", () => {
    const after = inClaim(open, ofOne("c1", stepped("start", "reviewer")));
    expect([after.workflow, after.allowed]).toEqual(["in review", ["claim.tag"]]);
  });

  it("keeps its steps where it stays where it is", () => {
    expect(inClaim(open, ofOne("c1", retagged(["x"]))).allowed).toBe(open.allowed);
  });

  it("is the same object where another claim is meant", () => {
    expect(inClaim(open, ofOne("c2", retagged(["x"])))).toBe(open);
  });
});

describe("a chosen speaker", () => {
  const candidates = [
    { name: "Ada Lund", sourceId: "s1" },
    { name: "Bo Reyes", sourceId: null },
  ];
  const unsure = { ...open, speakers: [], candidates } as OpenClaim;

  it("stands in the claim, with their entry in the register if they have one, and nobody is left to choose from", () => {
    const after = inClaim(unsure, chosen("c1", "Ada Lund"));
    expect(after).toMatchObject({ speakers: [{ id: "s1", name: "Ada Lund" }], candidates: [] });
    expect(inClaim(unsure, chosen("c1", "Bo Reyes")).speakers).toMatchObject([{ name: "Bo Reyes" }]);
  });

  it("stands in the list and in the article, in that claim alone", () => {
    const pages = { pages: [{ claims: [{ ...unsure, id: "c2" }, unsure] }], pageParams: [null] } as unknown as Pages;
    const listed = inPages(pages, chosen("c1", "Ada Lund")).pages[0]?.claims;
    expect(listed?.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([[], ["Ada Lund"]]);
    const article = { claims: [unsure, { ...unsure, id: "c2" }] } as unknown as Outputs["articles"]["get"];
    const { claims } = inArticle(article, chosen("c1", "Ada Lund"));
    expect(claims.map((one) => [one.speakers, one.candidates.length])).toEqual([
      [["Ada Lund"], 0],
      [[], 2],
    ]);
    expect(inArticle(article, ofOne("c1", retagged(["x"])))).toBe(article);
  });
});

describe("a list", () => {
  it("is drawn anew only where such a claim stands", () => {
    const after = inPages(list, ofOne("c1", retagged(["x"])));
    expect(after.pages[0]).toBe(list.pages[0]);
    expect(after.pages[1]?.claims.map(({ tags }) => tags)).toEqual([["war", "x"], ["war"]]);
    expect(after.pages[1]?.claims[1]).toBe(list.pages[1]?.claims[1]);
    expect(list.pages[1]?.claims[0]?.tags).toEqual(["war"]);
  });

  it("is the same object where no such claim stands", () => {
    expect(inPages(list, ofOne("c9", retagged(["x"])))).toBe(list);
  });
});
