/** The whole proof of a desk: its tables, its history, every row by that history, and all that follows from rows. */
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

/** What was kept elsewhere: one head, and the lines of a file of heads. */
type Witnesses = { head?: Head | undefined; heads?: AsyncIterable<HeadsLine> | undefined };

/** Proves the desk; a sentence in `faults` for each thing that does not hold. Read from a snapshot. */
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

/** What a check found. A check that breaks off met something that this program never wrote, which is a fault as well. */
async function orBroken<C extends Checked>(what: string, none: C, check: () => Promise<C>): Promise<C> {
  try {
    return await check();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...none, faults: [`The check of ${what} broke off: ${reason}`] };
  }
}
