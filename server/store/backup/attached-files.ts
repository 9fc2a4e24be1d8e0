/**
 * The files in the folder beside a database. A file is never changed once it is there, so files can be added for a desk
 * that is being restored while the old desk still has all of its own.
 */
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { makeOwnFolder, syncToDisk } from "@/db/own-files";
import { Refusal } from "@/server/domain/refusal";

/** Every file in the folder, by the name that it has in an archive; none where there is no folder. */
export function attachedFiles(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
    .map((file) => ({ name: `files/${relative(folder, file).split(sep).join("/")}`, file }));
}

/** Moves files that were unpacked to one folder into another. Refuses where one is there with other contents. */
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
