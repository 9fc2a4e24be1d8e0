/**
 * Tests that threads return what the work itself would, use the model that they are given, and leave nothing pending
 * when they end.
 */
import { afterEach, describe, expect, it } from "vitest";
import { extractorWith } from "@/server/extraction/extractor";
import { learn } from "@/server/extraction/training/learn";
import { readArticle } from "@/server/ingest/read-article";
import { startThreadPool } from "./threads";
import { PoolClosed, setWorkers, workers } from "./workers";

const TEXT = "The port is closed, Ada Varga said on Monday. “No ship leaves before Friday,” she added.";
const PAGE = Buffer.from("<html><head><title>Ports</title></head><body><p>The port is closed.</p></body></html>");

let close: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await close();
  setWorkers(undefined);
});

function start() {
  const pool = startThreadPool({ engine: "sqlite", path: "nowhere" });
  close = pool.close;
  return pool;
}

/** A model trained on one article, shared with threads as a desk shares it. */
function smallModel(): { sha256: string; bytes: SharedArrayBuffer } {
  const attributions = extractorWith(null).extract(TEXT);
  const learned = learn([{ id: "a", text: TEXT, attributions }], () => undefined);
  const bytes = new SharedArrayBuffer(learned.length);
  new Uint8Array(bytes).set(learned);
  return { sha256: "small", bytes };
}

describe("threads", () => {
  it("find and read what is found and read here", async () => {
    const pool = start();
    const { name, extract } = extractorWith(null);
    const expected = { ok: true, language: "en", engine: name, attributions: extract(TEXT) };
    expect(await pool.extract(TEXT, null)).toEqual(expected);
    const here = readArticle(PAGE, { name: "ports.html" });
    if (!here.ok) throw new Error(here.message);
    const inEnglish = { ok: true, draft: { ...here.draft, language: "en" } };
    expect(await pool.read(PAGE, { name: "ports.html" })).toEqual(inEnglish);
  });

  it("take up another model, say when one cannot be read, and come back to what they had", async () => {
    const pool = start();
    const engines = [];
    for (const model of [null, smallModel(), { sha256: "none", bytes: new SharedArrayBuffer(4) }, null]) {
      const found = await pool.extract(TEXT, model);
      engines.push(found.ok ? found.engine : found.why);
    }
    expect(engines).toEqual([
      "stet-6",
      expect.stringMatching(/^stet-6-learned-/u),
      expect.stringContaining("not a model"),
      "stet-6",
    ]);
  });

  it("answer everybody who asks at once", async () => {
    const pool = start();
    const texts = Array.from({ length: 12 }, (_, i) => `${TEXT} Number ${i} is open, Ben Okafor said.`);
    const found = await Promise.all(texts.map((text) => pool.extract(text, null)));
    const { extract } = extractorWith(null);
    expect(found.map((one) => one.ok && one.attributions)).toEqual(texts.map((text) => extract(text)));
  });

  it("end a table that its thread could not write, or never got to", async () => {
    const asked = { filter: {}, me: null, now: 0 };
    const firstOf = async ({ tableOf }: ReturnType<typeof start>) =>
      (await tableOf(null as never, asked)).getReader().read();
    const failing = startThreadPool({ engine: "sqlite", path: "/dev/null/nowhere.db" });
    close = failing.close;
    await expect(firstOf(failing)).rejects.toMatchObject({ code: "unavailable" });
    await failing.close();
    await expect(firstOf(failing)).rejects.toThrow(PoolClosed);
  });

  it("are this process's workers until they are closed, which ends what they are at", async () => {
    const pool = start();
    expect(workers().extract).toBe(pool.extract);
    const unfinished = expect(pool.extract(`${TEXT}\n\n`.repeat(20_000), null)).rejects.toThrow(PoolClosed);
    await pool.close();
    await unfinished;
    await expect(workers().extract(TEXT, null)).rejects.toThrow(PoolClosed);
    setWorkers(undefined);
    expect(await workers().extract(TEXT, null)).toMatchObject({ ok: true });
  });
});
