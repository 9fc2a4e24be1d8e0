/**
 * Tests that every import uses a model once it is adopted, and that a model is adopted only if it does better than the
 * current extractor.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { models } from "@/db/schema.sqlite";
import { claimsOfArticle } from "@/server/store/claims/claims";
import { importArticle } from "../articles/import-article";
import { listHistory } from "../history/read-history";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addModel, adoptModel, giveUpModel, listAllModels } from "./models";
import { modelOf } from "./test-extractor";
import { testFigures, testModel } from "./test-models";

vi.mock("@/server/extraction/extractor", () => import("./test-extractor"));
vi.mock("@/server/extraction/engine-name", () => ({ BUILT_IN: "plain-1" }));

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const admin = () => desk.as("admin");
const list = () => listAllModels.execute(desk.as("viewer"), {});
const add = (name: string, given = {}) =>
  addModel.execute(admin(), { name, bytes: modelOf(name, { content: "the pay is low" }), ...testModel, ...given });

let texts = 0;
/** Returns the engines of the claims found in a new text. */
async function enginesOfImport(): Promise<(string | null)[]> {
  texts += 1;
  const text = `«Ships wait», Ada said; the pay is low. Number ${texts}.`;
  const { id } = await importArticle.execute(desk.as("reviewer"), { title: "T", text });
  return (await claimsOfArticle(desk.database.read, id)).map((claim) => claim.engine);
}

describe("a model", () => {
  it("is listed with what it learned from and both figures, without its bytes", async () => {
    const { id, engine } = await add("june");
    expect(engine).toBe("plain-1+june");
    const listed = await list();
    expect([listed.inUse, listed.builtIn]).toEqual([{ id: null, engine: "plain-1" }, "plain-1"]);
    expect(listed.models).toMatchObject([
      { id, ...testModel, name: "june", adoptedAt: null, byName: "The admin", whyNot: null },
    ]);
    expect(listed.models[0]).not.toHaveProperty("bytes");
  });

  it("is used by imports from the moment it is adopted until it is given up", async () => {
    const { id } = await add("june");
    expect(await enginesOfImport()).toEqual(["plain-1"]);
    const { version } = await adoptModel.execute(admin(), { id, version: 1 });
    expect(await enginesOfImport()).toEqual(["plain-1+june"]);
    expect((await list()).inUse).toEqual({ id, engine: "plain-1+june" });
    await giveUpModel.execute(admin(), { id, version });
    expect(await enginesOfImport()).toEqual(["plain-1"]);
    const { lines } = await listHistory.execute(admin(), { subjectType: "model", subjectId: id });
    expect(lines.map((line) => [line.action, line.fields])).toEqual([
      ["model.give up", { extractor: { before: "plain-1+june", after: "plain-1" } }],
      ["model.adopt", { extractor: { before: "plain-1", after: "plain-1+june" } }],
      ["model.manage", {}],
    ]);
  });

  it("gives way to one that was measured against it, and to no other", async () => {
    const june = await add("june");
    const july = await add("july");
    const august = await add("august", { rivalId: june.id, rivalEngine: june.engine });
    await adoptModel.execute(admin(), { id: june.id, version: 1 });
    const measuredElsewhere = adoptModel.execute(admin(), { id: july.id, version: 1 });
    await expect(measuredElsewhere).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringMatching(/measured against plain-1, which is not.*against plain-1\+june/u),
    });
    await adoptModel.execute(admin(), { id: august.id, version: 1 });
    const adopted = (await list()).models.filter((model) => model.adoptedAt !== null);
    expect(adopted.map((model) => model.name)).toEqual(["august"]);
  });

  it.each([0.6, 0.59])("is refused where it reaches %d and the other 0.6", async (f1) => {
    const { id } = await add("worse", { figures: testFigures(f1) });
    const refused = adoptModel.execute(admin(), { id, version: 1 });
    await expect(refused).rejects.toMatchObject({ code: "wrong state", message: expect.stringContaining("60.0 %") });
    expect((await list()).models[0]?.whyNot).toContain(`${(100 * f1).toFixed(1)} %`);
    expect(await enginesOfImport()).toEqual(["plain-1"]);
  });

  it("is refused when it is no model, when it is here already, and when somebody else was quicker", async () => {
    const broken = addModel.execute(admin(), { ...testModel, name: "x", bytes: "AAAA" });
    await expect(broken).rejects.toMatchObject({ code: "invalid", details: { field: "bytes" } });
    const { id } = await add("june");
    await expect(add("june")).rejects.toMatchObject({ code: "already there", details: { existingId: id } });
    await expect(adoptModel.execute(admin(), { id, version: 2 })).rejects.toMatchObject({ code: "stale" });
    await expect(giveUpModel.execute(admin(), { id, version: 1 })).rejects.toMatchObject({ code: "wrong state" });
  });

  it("that cannot be read any more is said to be so, and can be given up", async () => {
    const { id } = await add("june", { bytes: modelOf("june") });
    await adoptModel.execute(admin(), { id, version: 1 });
    await desk.database.write((tx) => tx.update(models).set({ bytes: "AAAA" }));
    await expect(enginesOfImport()).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/“june”.*Settings/u),
    });
    await giveUpModel.execute(admin(), { id, version: 2 });
    expect(await enginesOfImport()).toEqual(["plain-1"]);
  });
});

it("may be read by everybody and changed by admins", async () => {
  expect((await list()).allowed).toEqual([]);
  expect((await listAllModels.execute(admin(), {})).allowed).toEqual(["model.manage"]);
  const refused = addModel.execute(desk.as("editor"), { ...testModel, name: "x", bytes: modelOf("x") });
  await expect(refused).rejects.toMatchObject({ code: "not allowed" });
});
