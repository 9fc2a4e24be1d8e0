/** Runs slow work in this process's worker pools, or on the calling thread if there are none. */
import type { Handle } from "@/db/database";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import type { DecidedLink } from "@/server/domain/desk/link-learning";
import type { Actor } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import type { ReadResult } from "@/server/ingest/draft";
import { countFacets, type FacetSearch, type Facets } from "@/server/store/facets/facets";
import { listSources, type RegisterPage, type RegisterQuery } from "@/server/store/sources/register";
import type { Asked } from "./desk-tasks";
import type { Found, Hint, Learned, Model, Related, RelateTask } from "./tasks";

export type Workers = {
  /** How many tasks run at once. */
  concurrency: number;
  /** See `read` in tasks.ts. */
  read(bytes: Uint8Array, hint: Hint): Promise<ReadResult>;
  /** See `extract` in tasks.ts. */
  extract(text: string, model: Model | null, language?: string | null): Promise<Found>;
  /** See `relate` in tasks.ts. */
  relate(task: RelateTask): Promise<Related>;
  /** See `learnLinks` in tasks.ts. */
  learnLinks(decided: readonly DecidedLink[]): Promise<Learned>;
  /**
   * See `countFacets` in store/facets/facets.ts. Threads read the desk that their pool was started for, on their own
   * connections.
   */
  countFacets(db: Handle, filter: ClaimFilter, me: string | null, search?: FacetSearch | null): Promise<Facets>;
  /** See `listSources` in store/sources/register.ts. */
  listSources(db: Handle, query: RegisterQuery): Promise<RegisterPage>;
  /** See `tableOf` in desk-tasks.ts. */
  tableOf(db: Handle, asked: Asked): Promise<ReadableStream<Uint8Array>>;
  /** Runs a read-only use case in a worker thread; null if there are none and the caller must run it itself. */
  runInWorker: ((name: string, asked: WorkerCall) => Promise<unknown>) | null;
};

/** The input of a use case, with its actor and time. */
export type WorkerCall = { actor: Actor | null; now: number; input: unknown };

/** Thrown for work that a closed pool did not do: the process is stopping, and the caller can retry later. */
export class PoolClosed extends Refusal {
  constructor() {
    super("unavailable", "Stet is being stopped. Try again in a moment. Nothing you typed is lost.");
  }
}

/**
 * The fallback for tests and short commands: no threads, everything on this one. Loads the code of each task on first
 * use.
 */
const HERE: Workers = {
  concurrency: 1,
  read: async (bytes, hint) => (await import("./tasks")).read({ bytes, hint }),
  extract: async (text, model, language) => (await import("./tasks")).extract({ text, model, language }),
  relate: async (task) => (await import("./tasks")).relate(task),
  learnLinks: async (decided) => (await import("./tasks")).learnLinks(decided),
  countFacets,
  listSources,
  tableOf: async (db, asked) => (await import("./desk-tasks")).tableOf(db, asked),
  runInWorker: null,
};

// Stored on globalThis, since bundling may load this module twice: the process starts one pool, and every copy uses it.
const held = globalThis as typeof globalThis & { stetWorkers?: Workers };

/** Returns the workers of this process. */
export function workers(): Workers {
  return held.stetWorkers ?? HERE;
}

/**
 * Installs these as the workers of this process. The calling thread does what they do not cover; undefined removes
 * them.
 */
export function setWorkers(given: Partial<Workers> | undefined): void {
  if (given) held.stetWorkers = { ...HERE, ...given };
  else delete held.stetWorkers;
}
