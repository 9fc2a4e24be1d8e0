/** Tests that no more claims are offered for one change than it can reach. */
import { expect, it } from "vitest";
import { reachOf } from "./bulk-reach";

it("offers all that match, and the way back, where one change reaches them", () => {
  const offered = { selected: 3, total: 2000, everything: false };
  expect(reachOf(offered)).toEqual({ count: 3, tooMany: false, offer: "All 2,000 that match", limit: null });
  const all = { count: 2000, tooMany: false, offer: "Only the selected ones", limit: null };
  expect(reachOf({ ...offered, everything: true })).toEqual(all);
});

it("says the limit in place of an offer that would be refused", () => {
  const limit = "100,000 match; at most 2,000 can be changed at once.";
  const asked = { selected: 3, total: 100_000, everything: false };
  expect(reachOf(asked)).toEqual({ count: 3, tooMany: false, offer: null, limit });
  expect(reachOf({ ...asked, selected: 2001 }).tooMany).toBe(true);
});

it("offers nothing more where all are selected", () => {
  expect(reachOf({ selected: 5, total: 5, everything: false }).offer).toBeNull();
});
