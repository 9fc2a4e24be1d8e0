/** Tests that a change makes a screen refetch the affected queries, and no others. */
import { describe, expect, it } from "vitest";
import { SUBJECT_TYPES, type SubjectType } from "@/server/domain/history/subject";
import { allTouched, type Touched } from "@/server/domain/history/touched";
import { isInvalidated } from "./invalidation";

const key = (path: string, input?: unknown) => [path.split("."), { input, type: "query" }];
const touched = (types: SubjectType[], ...claims: string[]): Touched => ({ line: 1, claims, types });
const tagged = touched(["claim"], "c1");

describe("somebody's change to a claim", () => {
  it.each([
    ["that claim", key("claims.get", { id: "c1" }), undefined, true],
    ["another claim", key("claims.get", { id: "c2" }), { relations: [], origins: [], sightings: ["c2"] }, false],
    [
      "a claim that is linked to it",
      key("claims.get", { id: "c2" }),
      { relations: [{ other: { id: "c1" } }], origins: [], sightings: ["c2"] },
      true,
    ],
    [
      "another sighting of it",
      key("claims.get", { id: "c2" }),
      { relations: [], origins: [], sightings: ["c1", "c2"] },
      true,
    ],
    ["its statement", key("statements.get", { id: "c2" }), { sightings: [{ id: "c1" }] }, true],
    ["another statement", key("statements.get", { id: "c2" }), { sightings: [{ id: "c2" }] }, false],
    ["its article", key("articles.get", { id: "a1" }), { claims: [{ id: "c1" }] }, true],
    ["another article", key("articles.get", { id: "a2" }), { claims: [{ id: "c2" }] }, false],
    ["lists", key("claims.list", { filter: {} }), undefined, true],
    ["its own history", key("history.list", { claimId: "c1", limit: 5 }), undefined, true],
    ["another's history", key("history.list", { claimId: "c2", limit: 5 }), undefined, false],
    ["a source's history", key("history.list", { subjectType: "source", subjectId: "s1" }), undefined, false],
    ["the whole history", key("history.list", {}), undefined, true],
    ["the people", key("people.list", {}), undefined, false],
    ["what nobody has thought of yet", key("forecasts.list", {}), undefined, true],
  ])("concerns %s or not", (_, queryKey, data, concerned) => {
    expect(isInvalidated(queryKey, data, tagged)).toBe(concerned);
  });
});

describe("a new link", () => {
  it("concerns both its ends, of which only one is named", () => {
    const linked = touched(["relation"], "c1");
    expect(isInvalidated(key("claims.get", { id: "c2" }), { relations: [], origins: [], sightings: [] }, linked)).toBe(
      true,
    );
    expect(isInvalidated(key("history.list", { claimId: "c2" }), undefined, linked)).toBe(true);
  });
});

describe("the reading of what an article's claims say", () => {
  it.each([
    ["the counts", key("claims.facets", { filter: {} }), true],
    ["a list by whom claims are about", key("claims.list", { filter: { about: ["Ola Moe"] } }), true],
    ["another list", key("claims.list", { filter: { tag: ["ferry"] } }), false],
  ])("concerns %s or not", (_, queryKey, concerned) => {
    expect(isInvalidated(queryKey, undefined, touched(["suggestion"]))).toBe(concerned);
  });
});

describe("an item of a job", () => {
  it("concerns the jobs, and none of the lists of claims", () => {
    const moved = touched(["job"]);
    const paths = ["jobs.list", "jobs.get", "claims.list", "articles.list", "desk.overview"];
    expect(paths.filter((path) => isInvalidated(key(path, {}), undefined, moved))).toEqual(["jobs.list", "jobs.get"]);
  });
});

describe("much at once", () => {
  it("concerns everything but what is asked for by pressing a button", () => {
    const paths = ["claims.get", "articles.get", "claims.list", "history.list", "reports.preview", "desk.overview"];
    expect(paths.filter((path) => !isInvalidated(key(path, {}), undefined, allTouched(1)))).toEqual([]);
    const history = key("history.list", { claimId: "c2" });
    expect(isInvalidated(history, undefined, allTouched(1))).toBe(true);
    expect(isInvalidated(key("history.verify", {}), undefined, touched([...SUBJECT_TYPES], "c1"))).toBe(false);
  });
});
