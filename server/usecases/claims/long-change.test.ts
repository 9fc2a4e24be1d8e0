/** Tests that others can read during a long change, and that nobody sees it half done. */
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TEST_ENGINE } from "@/db/testing/test-database";
import { importArticle } from "../articles/import-article";
import { mergeSources } from "../sources/merge-sources";
import { listRegister } from "../sources/read-sources";
import { openTestDesk, type TestDesk } from "../test-desk";
import { changeMany } from "./bulk-change";
import { listClaimPage } from "./list-claims";

/** More claims than one part of a change has. */
const CLAIMS = 150;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  const said = Array.from({ length: CLAIMS }, (_, n) => `“Bridge ${n + 1} will open,” said Anna Berg.`);
  await importArticle.execute(desk.as("reviewer"), { title: "Bridges", text: said.join("\n\n") });
  await importArticle.execute(desk.as("reviewer"), { title: "Ports", text: "“It is closed,” said Omar Haddad." });
});
afterEach(() => desk.close());

/** Counts the claims that match the filter, again and again until the change has ended. */
async function seenDuring(change: () => Promise<unknown>, filter: object): Promise<number[]> {
  const seen: number[] = [];
  let ended = false;
  const changing = change().finally(() => {
    ended = true;
  });
  while (!ended) {
    await setImmediate();
    seen.push((await listClaimPage.execute(desk.as("viewer"), { filter, limit: 200 })).claims.length);
  }
  await changing;
  return seen;
}

const idOf = async (words: string) =>
  (await listRegister.execute(desk.as("viewer"), { words })).sources[0]?.id ?? `nobody is called ${words}`;

/** PGlite has one connection, so reads there wait for the writer. */
describe.skipIf(TEST_ENGINE === "pglite")("a long change", () => {
  it("tags many claims while others read, who see all of it or nothing", async () => {
    const change = { kind: "tag", add: ["bridges"] } as const;
    const tagAll = () => changeMany.execute(desk.as("editor"), { which: { filter: { q: "bridge" } }, change });
    const seen = await seenDuring(tagAll, { tag: ["bridges"] });
    expect(seen.filter((count) => count === 0)).not.toHaveLength(0);
    expect(seen.filter((count) => count !== 0 && count !== CLAIMS)).toEqual([]);
  });

  it("merges a source that says much while others read, who see all of it or nothing", async () => {
    const [from, into] = [await idOf("Anna Berg"), await idOf("Omar Haddad")];
    const merge = () => mergeSources.execute(desk.as("editor"), { from, fromVersion: 1, into });
    const seen = await seenDuring(merge, { speaker: [into] });
    expect(seen.filter((count) => count === 1)).not.toHaveLength(0);
    expect(seen.filter((count) => count !== 1 && count !== CLAIMS + 1)).toEqual([]);
  });
});
