/** Proves that threads answer as the work itself does, with the model that they are given, and leave nothing hanging when they end. */
import { afterEach, describe, expect, it } from "vitest";
import { extractorWith } from "../extraction/extractor";
import { learn } from "../extraction/training/learn";
import { readArticle } from "../ingest/read-article";
import { hireThreads } from "./threads";
import { Dismissed, employ, workers } from "./workers";

const TEXT = "The port is closed, Ada Varga said on Monday. “No ship leaves before Friday,” she added.";
const PAGE = Buffer.from("<html><head><title>Ports</title></head><body><p>The port is closed.</p></body></html>");

let dismiss: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await dismiss();
  employ(undefined);
});

function hire() {
  const hired = hireThreads({ engine: "sqlite", path: "nowhere" });
  dismiss = hired.dismiss;
  return hired;
}

/** A model that was learned from one article, as a desk shares it with its threads. */
function smallModel(): { sha256: string; bytes: SharedArrayBuffer } {
  const attributions = extractorWith(null).extract(TEXT);
  const learned = learn([{ id: "a", text: TEXT, attributions }], () => undefined);
  const bytes = new SharedArrayBuffer(learned.length);
  new Uint8Array(bytes).set(learned);
  return { sha256: "small", bytes };
}

describe("threads", () => {
  it("find and read what is found and read here", async () => {
    const hired = hire();
    const { name, extract } = extractorWith(null);
    const expected = { ok: true, engine: name, attributions: extract(TEXT) };
    expect(await hired.extract(TEXT, null)).toEqual(expected);
    expect(await hired.read(PAGE, { name: "ports.html" })).toEqual(readArticle(PAGE, { name: "ports.html" }));
  });

  it("take up another model, say when one cannot be read, and come back to what they had", async () => {
    const hired = hire();
    const engines = [];
    for (const model of [null, smallModel(), { sha256: "none", bytes: new SharedArrayBuffer(4) }, null]) {
      const found = await hired.extract(TEXT, model);
      engines.push(found.ok ? found.engine : found.why);
    }
    expect(engines).toEqual([
      "stet-2",
      expect.stringMatching(/^stet-2-learned-/u),
      expect.stringContaining("not a model"),
      "stet-2",
    ]);
  });

  it("answer everybody who asks at once", async () => {
    const hired = hire();
    const texts = Array.from({ length: 12 }, (_, i) => `${TEXT} Number ${i} is open, Ben Okafor said.`);
    const found = await Promise.all(texts.map((text) => hired.extract(text, null)));
    const { extract } = extractorWith(null);
    expect(found.map((one) => one.ok && one.attributions)).toEqual(texts.map((text) => extract(text)));
  });

  it("end a table that its thread could not write, or never got to", async () => {
    const asked = { filter: {}, me: null, now: 0 };
    const firstOf = async ({ tableOf }: ReturnType<typeof hire>) =>
      (await tableOf(null as never, asked)).getReader().read();
    const failing = hireThreads({ engine: "sqlite", path: "/dev/null/nowhere.db" });
    dismiss = failing.dismiss;
    await expect(firstOf(failing)).rejects.toMatchObject({ code: "unavailable" });
    await failing.dismiss();
    await expect(firstOf(failing)).rejects.toThrow(Dismissed);
  });

  it("are this process's workers until they are dismissed, which ends what they are at", async () => {
    const hired = hire();
    expect(workers().extract).toBe(hired.extract);
    const unfinished = expect(hired.extract(`${TEXT}\n\n`.repeat(20_000), null)).rejects.toThrow(Dismissed);
    await hired.dismiss();
    await unfinished;
    await expect(workers().extract(TEXT, null)).rejects.toThrow(Dismissed);
    employ(undefined);
    expect(await workers().extract(TEXT, null)).toMatchObject({ ok: true });
  });
});
