/**
 * Tests how a name in an article is resolved: by name, alias or office, on the article's date, and never by what only
 * the sample says.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SAMPLE_PROVENANCE } from "@/server/domain/articles/article";
import { importArticle } from "@/server/usecases/articles/import-article";
import { readOneArticle } from "@/server/usecases/articles/read-articles";
import { readOneClaim } from "@/server/usecases/claims/read-claim";
import { addSource, editSource } from "@/server/usecases/sources/change-sources";
import { mergeSources } from "@/server/usecases/sources/merge-sources";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { resolveSource } from "./resolve-source";
import { getSource, markAsSample } from "./sources";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const add = async (name: string, more: object = {}) =>
  (await addSource.execute(desk.as("editor"), { name, kind: "person", ...more })).id;
const office = (since: string | null, until: string | null, organisation: string | null = "Norland") => ({
  affiliations: [{ role: "prime minister", organisation, since, until }],
});
const resolve = (name: string, publishedOn: string | null, provenance: string | null = null) =>
  resolveSource(desk.database.read, name, { id: "none", title: "None", publishedOn, provenance });

describe("a name in an article", () => {
  it("means the source of that name before one that has it as an alias", async () => {
    const alias = await add("Anna Stone", { aliases: ["Stone"] });
    expect(await resolve("the Stone", null)).toMatchObject({ id: alias, by: "alias" });
    expect(await resolve("ANNA STONE", null)).toMatchObject({ id: alias, by: "name" });
    expect(await resolve("Stone the Elder", null)).toBeNull();
  });

  it.each([
    ["2024-12-31", null],
    ["2025-01-01", "Ada Varga"],
    ["2026-06-30", "Ada Varga"],
    ["2026-07-01", "Ben Okafor"],
    [null, null],
  ])("means on %s whoever held the office then", async (day, holder) => {
    await add("Ada Varga", office("2025-01-01", "2026-06-30"));
    await add("Ben Okafor", office("2026-07-01", null));
    const found = await resolve("Norland’s prime minister", day);
    expect(found?.name ?? null).toBe(holder);
    if (found) expect(found.by).toBe("role");
  });

  it("means nobody where two hold the office, or the office says nothing of whose it is", async () => {
    await add("Ada Varga", office(null, null));
    expect(await resolve("prime minister of Norland", null)).toMatchObject({ name: "Ada Varga" });
    expect(await resolve("the prime minister", "2026-01-01")).toBeNull();
    await add("Ben Okafor", office("2025-01-01", null));
    expect(await resolve("prime minister of Norland", "2026-01-01")).toBeNull();
  });
});

describe("what only the sample says", () => {
  it("counts in the sample's own articles, until somebody vouches for the entry", async () => {
    const id = await add("Ada Varga", { aliases: ["Varga"], ...office(null, null) });
    await desk.database.write((tx) => markAsSample(tx, []));
    for (const name of ["Varga", "Norland’s prime minister"]) {
      expect(await resolve(name, "2026-01-01")).toBeNull();
      expect(await resolve(name, "2026-01-01", SAMPLE_PROVENANCE)).toMatchObject({ id });
    }
    expect(await resolve("Ada Varga", "2026-01-01")).toMatchObject({ id, by: "name" });
    const { version = 0 } = (await getSource(desk.database.read, id)) ?? {};
    await editSource.execute(desk.as("editor"), { id, version, details: { description: "Checked." } });
    expect(await resolve("Varga", "2026-01-01")).toMatchObject({ id, by: "alias" });
    expect(await resolve("Norland’s prime minister", "2026-01-01")).toMatchObject({ id, by: "role" });
  });
});

it("is kept with the claim, and told", async () => {
  await add("Ada Varga", office("2025-01-01", null));
  const text = "The harbour will stay closed until Friday, the prime minister of Norland said on Monday.";
  const article = { title: "Harbour", text, publishedOn: "2026-03-02" };
  const { id } = await importArticle.execute(desk.as("reviewer"), article);
  const [claim] = (await readOneArticle.execute(desk.as("viewer"), { id })).claims;
  const { speakers } = await readOneClaim.execute(desk.as("viewer"), { id: claim?.id });
  expect(speakers).toMatchObject([{ name: "Ada Varga", resolvedBy: "role" }]);
});

describe("what is no name", () => {
  const said = async (title: string, more: object = {}) => {
    const text = `The quay is shut, a spokesman said in the ${title}. The locks will open on Monday, the spokesman said.`;
    const { id } = await importArticle.execute(desk.as("reviewer"), { title, text, ...more });
    const { claims } = await readOneArticle.execute(desk.as("viewer"), { id });
    const cast = claims.map(
      async (claim) => (await readOneClaim.execute(desk.as("viewer"), { id: claim.id })).speakers,
    );
    return (await Promise.all(cast)).flat();
  };

  it("means one and the same in an article, and another one in the next", async () => {
    const [first, again] = await said("Harbour");
    const [other] = await said("Airport");
    expect([first, again, other].map((speaker) => speaker?.name)).toEqual(["Spokesman", "Spokesman", "Spokesman"]);
    expect(again?.id).toBe(first?.id);
    expect(other?.id).not.toBe(first?.id);
    expect(await getSource(desk.database.read, other?.id ?? "")).toMatchObject({
      kind: "anonymous",
      description: "Not named in “Airport”.",
    });
  });

  it("means nobody whom an entry was merged into elsewhere", async () => {
    const [spokesman] = await said("Harbour");
    const ada = await add("Ada Varga");
    const { version: fromVersion = 0 } = (await getSource(desk.database.read, spokesman?.id ?? "")) ?? {};
    await mergeSources.execute(desk.as("editor"), { from: spokesman?.id ?? "", fromVersion, into: ada });
    expect((await said("Airport")).map(({ name }) => name)).not.toContain("Ada Varga");
  });

  it("means whom somebody gave it to as an alias", async () => {
    const ada = await add("Ada Varga", { aliases: ["The spokesman"] });
    expect((await said("Harbour")).map(({ id }) => id)).toEqual([ada, ada]);
  });
});
