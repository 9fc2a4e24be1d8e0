/** Proves what one's own changes touch, so far as their names and inputs tell. */
import { expect, it } from "vitest";
import { allTouched } from "@/server/domain/history/touched";
import { touchedByOwn } from "./own-changes";

it.each([
  ["claims.tag", { id: "c1" }, undefined, { line: null, claims: ["c1"], types: ["claim"] }],
  ["claims.review", { claimId: "c1" }, undefined, { line: null, claims: ["c1"], types: ["claim"] }],
  ["evidence.add", { claimId: "c1" }, undefined, { line: null, claims: ["c1"], types: ["evidence"] }],
  ["relations.add", { a: "c1", b: "c2" }, undefined, { line: null, claims: ["c1"], types: ["relation"] }],
  ["people.change", { id: "p1" }, undefined, { line: null, claims: [], types: ["person"] }],
  ["claims.changeMany", {}, { changed: ["c1"] }, { line: null, claims: ["c1"], types: ["claim"] }],
  ["claims.takeBackMany", {}, { changed: ["c1"] }, { line: null, claims: ["c1"], types: ["claim"] }],
  ["claims.changeMany", {}, undefined, allTouched(null)],
  ["sources.merge", { id: "s1" }, undefined, allTouched(null)],
])("%s touches no more than it has to", (name, input, output, touched) => {
  expect(touchedByOwn([name.split(".")], input, output)).toEqual(touched);
});

it("takes a change without a name for one of everything", () => {
  expect(touchedByOwn(undefined, {})).toEqual(allTouched(null));
});
