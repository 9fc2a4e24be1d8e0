/**
 * Tests that a desk is restored from its backup unchanged, on each engine, and that a faulty archive is not accepted as
 * a backup.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAddress } from "@/db/address";
import { events, reviews } from "@/db/schema.sqlite";
import { newTestDatabase, TEST_ENGINE, unguard } from "@/db/testing/test-database";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { furnishProvedDesk } from "@/server/usecases/test-proved-desk";
import { readArchive } from "./archive";
import { makeBackup } from "./make-backup";
import { restoreDesk } from "./restore-desk";
import { fileAt, rowsAt, testFolder } from "./test-backups";

/** PGlite has no address that a second connection could use. */
describe.skipIf(TEST_ENGINE === "pglite")("a backup", () => {
  const options = { now: () => Date.UTC(2026, 10, 28, 12) };
  let desk: TestDesk;
  let folder: ReturnType<typeof testFolder>;
  beforeEach(async () => {
    desk = await openTestDesk();
    folder = testFolder();
  });
  afterEach(async () => {
    await desk.close();
    folder.remove();
  });
  const backUp = () => makeBackup(readAddress(desk.address), folder.at("monday.zip"), options);

  it("comes back whole on either engine, made while the desk is in use", async () => {
    await furnishProvedDesk(desk);
    await backUp();
    const before = await rowsAt(readAddress(desk.address));
    expect(Object.keys(before).filter((name) => before[name]?.length === 0)).toEqual([]);
    await restoreDesk(folder.at("monday.zip"), fileAt(folder.at("stet.db")), options);
    expect(await rowsAt(fileAt(folder.at("stet.db")))).toEqual(before);
    if (TEST_ENGINE !== "postgres") return;
    const other = await newTestDatabase();
    await restoreDesk(folder.at("monday.zip"), readAddress(other.address), options);
    expect(await rowsAt(readAddress(other.address))).toEqual(before);
    await other.remove();
  });

  it("says in its manifest what it is of, and nobody else can read it", async () => {
    await furnishProvedDesk(desk);
    const { bytes } = await backUp();
    const { files, ...about } = await readArchive(folder.at("monday.zip"));
    expect(about).toEqual({
      format: 1,
      stet: JSON.parse(readFileSync("package.json", "utf8")).version,
      schema: expect.stringMatching(/^\d{4}_\w+$/u),
      madeAt: "2026-11-28T12:00:00.000Z",
    });
    expect(files.map(({ name }) => name)).toEqual(["desk.db"]);
    expect(statSync(folder.at("monday.zip"))).toMatchObject({ size: bytes });
    expect(statSync(folder.at("monday.zip")).mode & 0o777).toBe(0o600);
    expect(folder.names()).toEqual(["monday.zip"]);
  });

  it("never takes the place of a file that is there", async () => {
    writeFileSync(folder.at("monday.zip"), "last week's");
    await expect(backUp()).rejects.toMatchObject({ code: "already there" });
    expect(readFileSync(folder.at("monday.zip"), "utf8")).toBe("last week's");
  });

  it("is made again under a name under which one broke off", async () => {
    await furnishProvedDesk(desk);
    writeFileSync(folder.at("monday.zip.part"), "half");
    writeFileSync(folder.at("monday.zip.part.db"), "half");
    await backUp();
    expect(folder.names()).toEqual(["monday.zip"]);
  });

  it("is not made of a desk at which nobody has an account", async () => {
    const empty = await openTestDesk({ staffed: false });
    const made = makeBackup(readAddress(empty.address), folder.at("monday.zip"), options);
    await expect(made).rejects.toThrow(/nobody has an account|is empty/u);
    expect(folder.names()).toEqual([]);
    await empty.close();
  });

  it("is not made of a desk whose history does not hold, and says so", async () => {
    await furnishProvedDesk(desk);
    await desk.database.write(async (tx) => {
      await unguard(tx);
      await tx.update(events).set({ body: "{}" }).where(eq(events.seq, 2));
    });
    await expect(backUp()).rejects.toThrow(/Line 2 of the history was changed/u);
    expect(folder.names()).toEqual([]);
  });

  it("is not made of a desk with a row that is not as the history left it, unless it may be unproved", async () => {
    await furnishProvedDesk(desk);
    await desk.database.write((tx) => tx.update(reviews).set({ reasons: "Seen open." }));
    await expect(backUp()).rejects.toThrow(
      /not whole: The claim \S+ is not as line \d+ of the history left it\. .* `stet backup --unproved`/u,
    );
    expect(folder.names()).toEqual([]);
    await makeBackup(readAddress(desk.address), folder.at("monday.zip"), { ...options, unproved: true });
    expect(folder.names()).toEqual(["monday.zip"]);
  });

  it("says why it could not be written, and keeps nothing", async () => {
    await furnishProvedDesk(desk);
    writeFileSync(folder.at("file"), "");
    for (const place of ["file/monday.zip", "file/below/monday.zip"]) {
      const made = makeBackup(readAddress(desk.address), folder.at(place), options);
      await expect(made).rejects.toThrow(/^No backup was made: .+\. Nothing was kept/u);
    }
  });

  it.runIf(TEST_ENGINE === "sqlite")("has the files that are attached to the desk", async () => {
    await furnishProvedDesk(desk);
    await makeBackup(readAddress(desk.address), folder.at("first.zip"), options);
    await restoreDesk(folder.at("first.zip"), fileAt(folder.at("stet.db")), options);
    mkdirSync(folder.at("stet.files/ab"), { recursive: true });
    writeFileSync(folder.at("stet.files/ab/cd.pdf"), "%PDF");
    await makeBackup(fileAt(folder.at("stet.db")), folder.at("second.zip"), options);
    await restoreDesk(folder.at("second.zip"), fileAt(folder.at("new/stet.db")), options);
    expect(readFileSync(folder.at("new/stet.files/ab/cd.pdf"), "utf8")).toBe("%PDF");
    writeFileSync(folder.at("new/stet.files/ab/cd.pdf"), "other");
    const again = restoreDesk(folder.at("second.zip"), fileAt(folder.at("new/stet.db")), options);
    await expect(again).rejects.toMatchObject({ code: "already there" });
    expect(readFileSync(folder.at("new/stet.files/ab/cd.pdf"), "utf8")).toBe("other");
  });
});
