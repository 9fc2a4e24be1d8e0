/** Who does slow work: the threads that this process has hired, or else the caller's own thread. */
import { Refusal } from "../domain/refusal";
import type { ReadResult } from "../ingest/draft";
import { extract, type Found, type Hint, type Model, read } from "./tasks";

export type Workers = {
  /** How many pieces of work are done at once. */
  hands: number;
  /** See `read` in tasks.ts. */
  read(bytes: Uint8Array, hint: Hint): Promise<ReadResult>;
  /** See `extract` in tasks.ts. */
  extract(text: string, model: Model | null): Promise<Found>;
};

/** What asking ends in when the process is being stopped: it was not done, and can be asked for again. */
export class Dismissed extends Refusal {
  constructor() {
    super("unavailable", "Stet is being stopped. Try again in a moment; nothing that was typed is lost.");
  }
}

/** What tests and short commands do with: no threads, everything here. */
const HERE: Workers = {
  hands: 1,
  read: async (bytes, hint) => read({ bytes, hint }),
  extract: async (text, model) => extract({ text, model }),
};

// Held where bundling cannot make a second: whoever starts the process hires, and every copy of this module asks here.
const held = globalThis as typeof globalThis & { stetWorkers?: Workers };

/** The workers of this process. */
export function workers(): Workers {
  return held.stetWorkers ?? HERE;
}

/** From now on these do the work of this process; without any it is done by whoever asks. */
export function employ(hired: Workers | undefined): void {
  if (hired) held.stetWorkers = hired;
  else delete held.stetWorkers;
}
