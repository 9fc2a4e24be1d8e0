/** Jobs for tests: imports of many small files, a process's runner, and the outcome of each item. */
import { asc } from "drizzle-orm";
import { articles } from "@/db/schema.sqlite";
import type { Context } from "../define";
import type { TestDesk } from "../test-desk";
import { addFiles, beginImport, startImport } from "./import-many";
import { readOneJob } from "./read-jobs";
import { type Runner, runJobs } from "./run-jobs";

export const fileOf = (name: string, text: string) => ({ name, bytes: Buffer.from(text).toString("base64") });

/** Small articles, each with one finding of the test extractor. */
export const someFiles = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    fileOf(`${i}.txt`, `Article ${i}\n\nThe harbour is «shut since ${i}», Ada said.`),
  );

/** Begins an import of these files as this person, and says that it is complete. */
export async function importMany(who: Context, files: { name: string; bytes?: string }[]): Promise<string> {
  const { id } = await beginImport.execute(who, {});
  await addFiles.execute(who, { id, from: 0, files });
  await startImport.execute(who, { id });
  return id;
}

/** Starts a runner for the desk's jobs, and collects the faults that it logs. */
export async function testRunner(desk: TestDesk): Promise<Runner & { faults: unknown[] }> {
  const faults: unknown[] = [];
  const { database, now } = desk;
  const runner = await runJobs({ database, now, fault: (error) => void faults.push(error) });
  return { ...runner, faults };
}

/** Returns a job's state and progress, and its items' states and outcomes. */
export async function seen(desk: TestDesk, id: string) {
  const { state, why, progress, items } = await readOneJob.execute(desk.as("viewer"), { id, limit: 200 });
  return { state, why, progress, items: items.map((item) => [item.name, item.state, item.outcome]) };
}

/** Returns the titles of all articles on the desk. */
export async function titles(desk: TestDesk): Promise<string[]> {
  const rows = await desk.database.read.select({ title: articles.title }).from(articles).orderBy(asc(articles.title));
  return rows.map((row) => row.title);
}
