/** Defines every table from one kit, in foreign-key order. */
import type { Kit } from "../kit";
import { articleTables } from "./articles";
import { claimTables } from "./claims";
import { copyTables } from "./copies";
import { eventTables } from "./events";
import { evidenceTables } from "./evidence";
import { extractionTables } from "./extraction";
import { jobTables } from "./jobs";
import { peopleTables } from "./people";
import { relationTables } from "./relations";
import { reportTables } from "./reports";
import { reviewTables } from "./reviews";
import { slotTables } from "./slots";
import { sourceTables } from "./sources";
import { topicTables } from "./topics";

/** Returns all tables for the engine of this kit. */
export function defineTables(kit: Kit) {
  const people = peopleTables(kit);
  const articles = articleTables(kit, people);
  const sources = sourceTables(kit, people);
  const claims = claimTables(kit, { ...people, ...articles, ...sources });
  const soFar = { ...people, ...articles, ...sources, ...claims };
  return {
    ...soFar,
    ...slotTables(kit, soFar),
    ...topicTables(kit, soFar),
    ...reviewTables(kit, soFar),
    ...relationTables(kit, soFar),
    ...copyTables(kit, soFar),
    ...evidenceTables(kit, soFar),
    ...reportTables(kit, soFar),
    ...extractionTables(kit, soFar),
    ...jobTables(kit, soFar),
    ...eventTables(kit),
  };
}
