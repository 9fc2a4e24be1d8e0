/** `stet import`: files or folders of articles, one line of answer each. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { Command } from "commander";
import { Refusal } from "../domain/refusal";
import { CATALOGUE } from "../usecases/catalogue";
import type { Context } from "../usecases/define";
import { workers } from "../workers/workers";
import { callersPath, onDesk } from "./desk";
import { progress } from "./progress";
import { sideBySide } from "./side-by-side";

const ENDINGS = [".txt", ".md", ".html", ".htm"];

type Line = {
  file: string;
  outcome: "imported" | "already here" | "refused";
  id?: string;
  title?: string;
  claims?: number;
  why?: string;
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
      if (files.length === 0) throw new Refusal("not found", `There are no ${ENDINGS.join(", ")} files there.`);
      if (lines.some((line) => line.outcome === "refused")) process.exitCode = 1;
    });
}

function filesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) throw new Refusal("not found", `There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => ENDINGS.includes(extname(name).toLowerCase()))
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
  return lines;
}

async function importFile(context: Context, path: string): Promise<Line> {
  const file = relative(process.env.INIT_CWD ?? process.cwd(), path);
  const read = await workers().read(readFileSync(path), { name: path });
  if (!read.ok) return { file, outcome: "refused", why: read.message };
  try {
    const { notes: _, ...draft } = read.draft;
    return { file, ...(await CATALOGUE.articles.import.execute(context, draft)) };
  } catch (error) {
    if (error instanceof Refusal) return { file, outcome: "refused", why: error.message };
    throw error;
  }
}

function inWords(line: Line): string {
  const detail = line.outcome === "imported" ? `${line.claims} claims` : (line.why ?? line.id ?? "");
  return `${line.file}: ${line.outcome}${detail ? ` — ${detail}` : ""}`;
}
