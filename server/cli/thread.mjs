/** The entry point of a worker thread when Stet runs from its sources: registers the TypeScript loader first. */
import { register } from "tsx/esm/api";

register();
export const {
  read,
  extract,
  relate,
  learnLinks,
  countFacets,
  listSources,
  readAhead,
  writeTable,
  runInWorker,
  makeBackup,
} = await import("./thread.ts");
