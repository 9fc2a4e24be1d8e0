/** `stet import`: imports files or folders of articles, and prints one line for each. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Command } from "commander";
import { ARTICLE_ENDINGS, endingOf } from "@/server/domain/articles/article-format";
import { Refusal } from "@/server/domain/refusal";
import { counted } from "@/server/domain/words/counted";
import { storedPart, toLookAt } from "@/server/ingest/to-look-at";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { Context } from "@/server/usecases/define";
import { matchWaiting } from "@/server/usecases/relations/match-articles";
import { workers } from "@/server/workers/workers";
import { callersPath, onDesk } from "../desk";
import { progress } from "../progress";
import { sideBySide } from "../side-by-side";

type Line = {
  file: string;
  outcome: "imported" | "already here" | "refused";
  id?: string;
  title?: string;
  claims?: number;
  why?: string;
  /** The details that were guessed or not found, one sentence each. */
  doubts?: string[];
};

/** Adds `import PATH…`. */
export function addImportCommand(stet: Command): void {
  stet
    .command("import <path...>")
    .description("Import articles (.txt, .md, .html) from files or folders.")
    .option("--as <email>", "act as this person")
    .option("--json")
    .action(async (paths: string[], options: { as?: string; json?: boolean }) => {
      const files = paths.flatMap((path) => filesAt(callersPath(path)));
      const lines = await onDesk((context) => importAll(context, files, options.json === true), options.as);
      if (options.json) console.log(JSON.stringify(lines, null, 2));
      if (files.length === 0) throw new Refusal("not found", `There are no ${ARTICLE_ENDINGS.join(", ")} files there.`);
      if (lines.some((line) => line.outcome === "refused")) process.exitCode = 1;
    });
}

function filesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) throw new Refusal("not found", `There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => ARTICLE_ENDINGS.includes(endingOf(name)))
    .map((name) => join(path, name))
    .sort();
}

async function importAll(context: Context, files: string[], quiet: boolean): Promise<Line[]> {
  const bar = progress(files.length, "articles");
  const done = (line: Line) => {
    bar.step();
    if (!quiet) console.log(inWords(line));
  };
  const lines = await sideBySide(files, (file) => importFile(context, file), done);
  bar.end();
  const suggested = await matchWaiting(context);
  if (!quiet && suggested > 0) console.log(`${counted(suggested, "link")} suggested between claims.`);
  if (!quiet) for (const words of toLookAtInWords(lines)) console.log(words);
  return lines;
}

async function importFile(context: Context, path: string): Promise<Line> {
  const file = relative(process.env.INIT_CWD ?? process.cwd(), path);
  const read = await workers().read(readFileSync(path), { name: path });
  if (!read.ok) return { file, outcome: "refused", why: read.message };
  try {
    const { cut, unread, copied, ...done } = await CATALOGUE.articles.import.execute(context, storedPart(read.draft));
    const doubts = [unread, cut, copied, ...toLookAt(read.draft)].filter((doubt) => doubt !== null);
    return { file, ...done, ...(done.outcome === "imported" ? { doubts } : {}) };
  } catch (error) {
    if (error instanceof Refusal) return { file, outcome: "refused", why: error.message };
    throw error;
  }
}

/** Lists at the end the imported articles whose details were guessed or are missing. */
function toLookAtInWords(lines: readonly Line[]): string[] {
  const doubtful = lines.filter((line) => (line.doubts ?? []).length > 0);
  if (doubtful.length === 0) return [];
  return [
    "",
    `Please check (${doubtful.length}):`,
    ...doubtful.map(({ file, doubts }) => `${file}: ${doubts?.join(" ")}`),
  ];
}

function inWords(line: Line): string {
  const detail = line.outcome === "imported" ? counted(line.claims ?? 0, "claim") : (line.why ?? line.id ?? "");
  return `${line.file}: ${line.outcome}${detail ? ` — ${detail}` : ""}`;
}
