/** What a worker thread runs while Stet runs from its sources: TypeScript has to be made readable there first. */
import { register } from "tsx/esm/api";

register();
export const { read, extract, relate, countFacets, listSources, readAhead, writeTable, runInWorker, makeBackup } =
  await import("./thread.ts");
