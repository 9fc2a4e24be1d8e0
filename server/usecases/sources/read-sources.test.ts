/** Tests that searching the register gives the same result on every engine, and that its order is stable. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RegisterPlace } from "@/server/store/sources/register";
import { importArticle } from "../articles/import-article";
import { listHistory } from "../history/read-history";
import { linkClaims } from "../relations/change-relations";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addSource, editSource } from "./change-sources";
import { listRegister, readOneSource } from "./read-sources";

let desk: TestDesk;
const ids = new Map<string, string>();
beforeEach(async () => {
  desk = await openTestDesk();
  for (const name of ["ministry of Defence", "Österreichische Post", "Zed 100%", "Ministry_of_Trade", "a.b"])
    ids.set(name, (await addSource.execute(desk.as("editor"), { name, kind: "organisation" })).id);
});
afterEach(() => desk.close());

const find = async (words: string) =>
  (await listRegister.execute(desk.as("viewer"), { words })).sources.map((source) => source.name);

it.each([
  ["MINISTRY", ["Ministry_of_Trade", "ministry of Defence"]],
  ["osterreich", ["Österreichische Post"]],
  ["100%", ["Zed 100%"]],
  ["%", ["Ministry_of_Trade", "Zed 100%", "a.b", "ministry of Defence", "Österreichische Post"]],
  ["ministry_of", ["Ministry_of_Trade", "ministry of Defence"]],
  ["nobody", []],
])("finds by part of a name, whatever its case, accents and signs: %j", async (words, names) =>
  expect(await find(words)).toEqual(names),
);

it("finds by a tag where that is asked for", async () => {
  const details = { name: "Zed 100%", kind: "organisation" as const, tags: ["wire-agency"] };
  await editSource.execute(desk.as("editor"), { id: ids.get("Zed 100%") ?? "", version: 1, details });
  const tagged = (words: string) => listRegister.execute(desk.as("viewer"), { words, tags: true });
  expect((await tagged("Wire-ag")).sources.map(({ name }) => name)).toEqual(["Zed 100%"]);
  expect((await tagged("wire_ag")).sources).toEqual([]);
  expect(await find("wire")).toEqual([]);
});

it("leaves people out where only bodies are asked for", async () => {
  await addSource.execute(desk.as("editor"), { name: "Defence Roe", kind: "person" });
  expect(await find("defence")).toEqual(["Defence Roe", "ministry of Defence"]);
  const bodies = await listRegister.execute(desk.as("viewer"), { words: "defence", bodies: true });
  expect(bodies.sources.map(({ name }) => name)).toEqual(["ministry of Defence"]);
});

const SAID = `“The port is open,” said Anna Berg. “It was closed,” said Anna Berg.

“Ships are waiting,” said Omar Haddad.

“Nobody waits,” said Lena Fischer.`;

it("puts whoever goes by exactly that name before those who say more", async () => {
  await importArticle.execute(desk.as("reviewer"), { title: "Ports", text: SAID });
  await addSource.execute(desk.as("editor"), { name: "Anna", kind: "person" });
  expect(await find("anna")).toEqual(["Anna", "Anna Berg"]);
  expect(await find("ann")).toEqual(["Anna Berg", "Anna"]);
});

it("goes on page by page, over whoever says as much, without losing or repeating one", async () => {
  await importArticle.execute(desk.as("reviewer"), { title: "Ports", text: SAID });
  const whole = await find("");
  expect(whole.slice(0, 3)).toEqual(["Anna Berg", "Lena Fischer", "Omar Haddad"]);
  const pages: string[][] = [];
  let cursor: RegisterPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof listRegister.execute>> = await listRegister.execute(desk.as("viewer"), {
      cursor,
      limit: 2,
    });
    pages.push(page.sources.map((source) => source.name));
    cursor = page.next;
  } while (cursor);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 2]);
  expect(pages.flat()).toEqual(whole);
});

it("counts all that a source says, and finds its reversals also behind the newest that are shown", async () => {
  const articleId = await importTestArticle(desk);
  const first = await addTestClaim(desk, { articleId, statement: "The port is open.", speaker: "Ana Ortiz" });
  for (let n = 0; n < 200; n += 1)
    await addTestClaim(desk, { articleId, statement: `Ship ${n} waits.`, speaker: "Ana Ortiz" });
  const last = await addTestClaim(desk, { articleId, statement: "The port was never open.", speaker: "Ana Ortiz" });
  const other = await addTestClaim(desk, { articleId, statement: "It is open.", speaker: "Ben Okafor" });
  const link = { type: "contradicts", reason: "Both cannot be." };
  await linkClaims.execute(desk.as("reviewer"), { ...link, a: first, b: last });
  await linkClaims.execute(desk.as("reviewer"), { ...link, a: last, b: other });
  const [ana] = (await listRegister.execute(desk.as("viewer"), { words: "Ana Ortiz" })).sources;
  const read = await readOneSource.execute(desk.as("viewer"), { id: ana?.id });
  expect(read.counts).toEqual({ spoken: 202, relayed: 0 });
  expect(read.spoken).toHaveLength(200);
  expect(read.reversals.map(({ claims }) => claims.map(({ id }) => id))).toEqual([[first, last]]);
});

it("shows the newest reversal first, and of each the earlier statement", async () => {
  const said = async (statement: string, publishedOn: string) => {
    const articleId = await importTestArticle(desk, { publishedOn });
    return addTestClaim(desk, { articleId, statement, speaker: "Ana Ortiz" });
  };
  const [may, june] = [await said("The quay holds.", "2026-05-01"), await said("The quay gives way.", "2026-06-01")];
  const [july, april] = [await said("No ship came.", "2026-07-01"), await said("Ships came.", "2026-04-01")];
  const link = { type: "contradicts", reason: "Both cannot be." };
  await linkClaims.execute(desk.as("reviewer"), { ...link, a: july, b: april });
  await linkClaims.execute(desk.as("reviewer"), { ...link, a: june, b: may });
  const [ana] = (await listRegister.execute(desk.as("viewer"), { words: "Ana Ortiz" })).sources;
  const { reversals } = await readOneSource.execute(desk.as("viewer"), { id: ana?.id });
  expect(reversals.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
    [april, july],
    [may, june],
  ]);
});

it("lists roles by when they began, those without a date first", async () => {
  const id = ids.get("a.b") ?? "";
  const affiliations = [
    { role: "Speaker", organisation: null, since: "2024-01-01", until: null },
    { role: "Member", organisation: null, since: null, until: null },
    { role: "Founder", organisation: null, since: "2019-05-01", until: "2024-01-01" },
  ];
  await editSource.execute(desk.as("editor"), { id, version: 1, details: { affiliations } });
  const read = await readOneSource.execute(desk.as("viewer"), { id });
  expect(read.affiliations.map((one) => one.role)).toEqual(["Member", "Founder", "Speaker"]);
});

it("tells of a correction what was corrected, and of no name that merely stays", async () => {
  const id = ids.get("ministry of Defence") ?? "";
  const details = { aliases: [], tags: ["military"], reliability: "B" as const };
  await editSource.execute(desk.as("editor"), { id, version: 1, details });
  const [line] = (await listHistory.execute(desk.as("editor"), { limit: 1 })).lines;
  expect(Object.keys(line?.fields ?? {}).sort()).toEqual(["reliability", "tags"]);
});
