/** Who does slow work: the threads that this process has hired, or else the caller's own thread. */
import type { Handle } from "../../db/database";
import type { Actor } from "../domain/person";
import { Refusal } from "../domain/refusal";
import type { ClaimFilter } from "../domain/schemas";
import type { ReadResult } from "../ingest/draft";
import { countFacets, type Facets } from "../store/facets";
import { listSources, type RegisterPage, type RegisterQuery } from "../store/register";
import type { Asked } from "./desk-tasks";
import type { Found, Hint, Model } from "./tasks";

export type Workers = {
  /** How many pieces of work are done at once. */
  hands: number;
  /** See `read` in tasks.ts. */
  read(bytes: Uint8Array, hint: Hint): Promise<ReadResult>;
  /** See `extract` in tasks.ts. */
  extract(text: string, model: Model | null): Promise<Found>;
  /** See `countFacets` in store/facets.ts. Threads read the desk that they were hired for, on connections of their own. */
  countFacets(db: Handle, filter: ClaimFilter, me: string | null): Promise<Facets>;
  /** See `listSources` in store/register.ts. */
  listSources(db: Handle, query: RegisterQuery): Promise<RegisterPage>;
  /** See `tableOf` in desk-tasks.ts. */
  tableOf(db: Handle, asked: Asked): Promise<ReadableStream<Uint8Array>>;
  /** Has a use case that only reads answered by a thread; null where there is none, and the caller answers itself. */
  answerAside: ((name: string, asked: Aside) => Promise<unknown>) | null;
};

/** What a use case is asked with, by whom and when. */
export type Aside = { actor: Actor | null; now: number; input: unknown };

/** What asking ends in when the process is being stopped: it was not done, and can be asked for again. */
export class Dismissed extends Refusal {
  constructor() {
    super("unavailable", "Stet is being stopped. Try again in a moment. Nothing you typed is lost.");
  }
}

/** What tests and short commands do with: no threads, everything here. What it takes is loaded when it is first asked for. */
const HERE: Workers = {
  hands: 1,
  read: async (bytes, hint) => (await import("./tasks")).read({ bytes, hint }),
  extract: async (text, model) => (await import("./tasks")).extract({ text, model }),
  countFacets,
  listSources,
  tableOf: async (db, asked) => (await import("./desk-tasks")).tableOf(db, asked),
  answerAside: null,
};

// Held where bundling cannot make a second: whoever starts the process hires, and every copy of this module asks here.
const held = globalThis as typeof globalThis & { stetWorkers?: Workers };

/** The workers of this process. */
export function workers(): Workers {
  return held.stetWorkers ?? HERE;
}

/** From now on these do the work of this process; what they are not for, or all without any, is done by whoever asks. */
export function employ(hired: Partial<Workers> | undefined): void {
  if (hired) held.stetWorkers = { ...HERE, ...hired };
  else delete held.stetWorkers;
}
