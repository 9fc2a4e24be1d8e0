/**
 * Handles the files in the folder beside a database. An attached file never changes, so a restore can add files for the
 * new desk while the old desk still has all of its own.
 */
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { makeOwnFolder, syncToDisk } from "@/db/own-files";
import { Refusal } from "@/server/domain/refusal";

/** Lists every file in the folder by its name in an archive; an empty list if the folder does not exist. */
export function attachedFiles(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
    .map((file) => ({ name: `files/${relative(folder, file).split(sep).join("/")}`, file }));
}

/** Moves unpacked files from one folder into another. Refuses if a file exists there with different contents. */
export function addFiles(from: string, to: string): void {
  const added = attachedFiles(from).map(({ name, file }) => ({ file, target: join(to, name.slice("files/".length)) }));
  const other = added.find(({ file, target }) => existsSync(target) && !sameBytes(file, target));
  if (other)
    throw new Refusal("already there", `${other.target} is there already with other contents. Move it away first.`);
  for (const { file, target } of added.filter((one) => !existsSync(one.target))) {
    makeOwnFolder(dirname(target));
    renameSync(file, target);
    syncToDisk(dirname(target), "folder");
  }
}

function sameBytes(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}
