/** Tests that heads are only appended to their file, in whole lines, and that no other file is written to. */
import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { testFolder } from "../../backup/test-backups";
import { appendHead, headsIn, openHeadFile } from "./head-file";

const FIRST = { at: Date.UTC(2026, 10, 28, 12), seq: 7, hash: "ab".repeat(32) };
const SECOND = { at: Date.UTC(2026, 10, 28, 13), seq: 12, hash: "cd".repeat(32) };

let folder: ReturnType<typeof testFolder>;
let path: string;
beforeEach(() => {
  folder = testFolder();
  path = folder.at("heads.txt");
});
afterEach(() => folder.remove());

const read = async () => {
  const lines = [];
  for await (const line of headsIn(path)) lines.push(line);
  return lines;
};

it("has one line for each head, which say when, which line and its hash", async () => {
  expect(openHeadFile(path)).toBeNull();
  await appendHead(path, FIRST);
  await appendHead(path, SECOND);
  expect(readFileSync(path, "utf8")).toBe(
    `2026-11-28T12:00:00.000Z 7 ${FIRST.hash}\n2026-11-28T13:00:00.000Z 12 ${SECOND.hash}\n`,
  );
  expect(openHeadFile(path)).toEqual(SECOND);
  expect(await read()).toEqual([
    { line: 1, head: FIRST },
    { line: 2, head: SECOND },
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("goes on after half a line, which it leaves as it is", async () => {
  await appendHead(path, FIRST);
  appendFileSync(path, "2026-11-28T12:30:00.000Z 9 ab");
  expect(openHeadFile(path)).toEqual(FIRST);
  await appendHead(path, SECOND);
  expect(await read()).toEqual([
    { line: 1, head: FIRST },
    { line: 2, head: null },
    { line: 3, head: SECOND },
  ]);
});

it("is read as well where it came by mail or from Windows", async () => {
  writeFileSync(path, `\r\n2026-11-28T12:00:00.000Z 7 ${FIRST.hash}\r\n\r\n`);
  expect(await read()).toEqual([{ line: 2, head: FIRST }]);
});

it("is refused where something else is, which stays as it is", () => {
  writeFileSync(path, "SQLite format 3\0 and pages");
  expect(() => openHeadFile(path)).toThrow(/holds something else than heads/u);
  expect(readFileSync(path, "utf8")).toBe("SQLite format 3\0 and pages");
});

it("is refused where it cannot be written, and no folder is made for it", () => {
  expect(() => openHeadFile(folder.at("disk/heads.txt"))).toThrow(/^The history's head cannot be written to .*ENOENT/u);
  mkdirSync(folder.at("folder"));
  expect(() => openHeadFile(folder.at("folder"))).toThrow(/cannot be written to .*EISDIR/u);
  expect(folder.names()).toEqual(["folder"]);
});
