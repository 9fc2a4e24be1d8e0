/**
 * Tests that an optimistic update shows in every cached answer, and is rolled back unless something newer has arrived.
 */
import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, it } from "vitest";
import { ofOne, retagged } from "./claim-updates";
import { noteVersion, updateOptimistically } from "./optimistic-update";

const CLAIM = [["claims", "get"], { input: { id: "c1" }, type: "query" }];
const LIST = [["claims", "list"], { input: { filter: {} }, type: "infinite" }];
const claim = (tags: string[]) => ({ id: "c1", tags, workflow: "unreviewed", allowed: [], version: 1 });
const list = (tags: string[]) => ({ pages: [{ claims: [claim(tags)] }], pageParams: [null] });

const queryClient = new QueryClient();
afterEach(() => queryClient.clear());

function shown() {
  const open = queryClient.getQueryData<ReturnType<typeof claim>>(CLAIM);
  const row = queryClient.getQueryData<ReturnType<typeof list>>(LIST);
  return [open?.tags, row?.pages[0]?.claims[0]?.tags];
}

function tagged() {
  queryClient.setQueryData(CLAIM, claim([]), { updatedAt: 5 });
  queryClient.setQueryData(LIST, list([]));
  return updateOptimistically(queryClient, ofOne("c1", retagged(["x"])));
}

it("shows in the claim and in the list, and is as old as what was there", () => {
  tagged();
  expect(shown()).toEqual([["x"], ["x"]]);
  expect(queryClient.getQueryState(CLAIM)?.dataUpdatedAt).toBe(5);
});

it("is taken back when it is refused", () => {
  tagged()();
  expect(shown()).toEqual([[], []]);
});

it("is not taken back over a newer answer", () => {
  const rollBack = tagged();
  queryClient.setQueryData(CLAIM, claim(["theirs"]));
  rollBack();
  expect(shown()).toEqual([["theirs"], []]);
});

it("invents no answer where there is none", () => {
  updateOptimistically(queryClient, ofOne("c1", retagged(["x"])));
  expect(shown()).toEqual([undefined, undefined]);
});

it("lets what follows be made from the version that was answered", () => {
  tagged();
  noteVersion(queryClient, { id: "c1" }, { version: 2 });
  noteVersion(queryClient, { claimId: "c1" }, { version: 1 });
  noteVersion(queryClient, { id: "c1" }, { tags: [] });
  expect(queryClient.getQueryData<ReturnType<typeof claim>>(CLAIM)?.version).toBe(2);
});
