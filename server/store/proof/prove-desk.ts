/**
 * Runs the whole proof of a desk: its tables, its history, every row against that history, and all data derived from
 * rows.
 */
import type { Handle } from "@/db/database";
import { strangeParts } from "@/db/recording/own-parts";
import type { Head } from "@/server/domain/history/head-line";
import { verifyChain } from "../history/events";
import { checkEditions } from "./check-editions";
import { checkHeads, type HeadsLine } from "./check-heads";
import { checkModels } from "./check-models";
import { checkRanks } from "./check-ranks";
import { checkRows } from "./check-rows";
import { checkSearch } from "./check-search";
import { checkSpans } from "./check-spans";

export type Proof = Awaited<ReturnType<typeof proveDesk>>;

/** Heads that were kept elsewhere: a single one, and the lines of a file. */
type Witnesses = { head?: Head | undefined; heads?: AsyncIterable<HeadsLine> | undefined };

/** Verifies the desk, and returns in `faults` a sentence for each thing that does not hold. Call it on a snapshot. */
export async function proveDesk(db: Handle, { head, heads }: Witnesses = {}) {
  const parts = await strangeParts(db);
  const history = await verifyChain(db, head);
  const checked = {
    heads: heads ? await orBroken("the heads", NOTHING, () => checkHeads(db, heads)) : NOTHING,
    rows: await orBroken("the rows", { checked: 0, faults: [], recordedFrom: null }, () => checkRows(db)),
    spans: await orBroken("the spans", NOTHING, () => checkSpans(db)),
    editions: await orBroken("the editions", NOTHING, () => checkEditions(db)),
    models: await orBroken("the models", NOTHING, () => checkModels(db)),
    ranks: await orBroken("the places in lists", NOTHING, () => checkRanks(db)),
    search: await orBroken("the search index", NOTHING, () => checkSearch(db)),
  };
  const faults = [
    ...parts,
    ...(history.fault === null ? [] : [history.fault]),
    ...Object.values(checked).flatMap((one) => one.faults),
  ];
  return { history, ...checked, faults };
}

type Checked = { checked: number; faults: string[] };
const NOTHING: Checked = { checked: 0, faults: [] };

/**
 * Returns the result of a check. If the check throws, it met data that this program never wrote, which is a fault as
 * well.
 */
async function orBroken<C extends Checked>(what: string, none: C, check: () => Promise<C>): Promise<C> {
  try {
    return await check();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...none, faults: [`The check of ${what} broke off: ${reason}`] };
  }
}
