/**
 * The server's automatic writing of history heads: whether there is a new one, how the last write went, and who may see
 * this.
 */
import { z } from "zod";
import type { Head, WrittenHead } from "@/server/domain/history/head-line";
import { reasonOf } from "@/server/store/database-errors";
import { reading } from "../define";

const MINUTE = 60_000;

/** `last` is the newest head that was written there; `failure` says why there has been none since. */
type PlaceState = {
  /** The path of a file; null for a command, which may contain secrets. */
  file: string | null;
  last: WrittenHead | null;
  failure: { at: number; why: string } | null;
};
/** `minutes` is null if no heads are written. */
export type HeadState = { minutes: number | null; places: PlaceState[] };

/** A place that heads are written to, and the newest head that it has. */
export type Place = Pick<PlaceState, "file" | "last"> & { write: (head: WrittenHead) => Promise<void> };

type Keeper = {
  minutes: number;
  places: readonly Place[];
  now: () => number;
  /** The current head; null on a desk without a history. */
  newest: () => Promise<Head | null>;
  wrote: (head: WrittenHead) => void;
  fault: (error: unknown) => void;
};

// Stored on `globalThis`, since bundling may duplicate this module: the server sets it at startup, and every copy reads
// it here.
const held = globalThis as typeof globalThis & { stetHeads?: () => HeadState };

/** Returns the state of head writing in this process. */
export function headState(): HeadState {
  return held.stetHeads?.() ?? { minutes: null, places: [] };
}

/** Returns the same to admins. */
export const readHeads = reading({
  action: "backup.read",
  input: z.strictObject({}).default({}),
  run: async () => headState(),
});

/** Starts writing the head whenever it has moved. A failed write is reported, and retried at the next check. */
export function keepHeads(keeper: Keeper): { look: () => Promise<void>; stop: () => Promise<void> } {
  const heads = new Heads(keeper);
  const look = () => heads.look();
  const beat = setInterval(look, keeper.minutes * MINUTE);
  held.stetHeads = () => heads.state();
  return {
    look,
    async stop() {
      clearInterval(beat);
      heads.stopped = true;
      delete held.stetHeads;
      await heads.ended();
    },
  };
}

class Heads {
  /** From now on, a failure means that the write was aborted. */
  stopped = false;
  private readonly places: (Place & PlaceState)[];
  private working: Promise<void> | null = null;

  constructor(private readonly keeper: Keeper) {
    this.places = keeper.places.map((place) => ({ ...place, failure: null }));
  }

  /** Allows one check at a time. */
  look(): Promise<void> {
    this.working ??= Promise.all(this.places.map((place) => this.bring(place))).then(() => {
      this.working = null;
    });
    return this.working;
  }

  /** Resolves once no write is in progress. */
  async ended(): Promise<void> {
    await this.working;
  }

  state(): HeadState {
    return {
      minutes: this.keeper.minutes,
      places: this.places.map(({ file, last, failure }) => ({ file, last, failure })),
    };
  }

  private async bring(place: Place & PlaceState): Promise<void> {
    const { now, newest, wrote, fault } = this.keeper;
    try {
      const head = await newest();
      if (head && head.hash !== place.last?.hash) {
        const written = { ...head, at: now() };
        await place.write(written);
        place.last = written;
        wrote(written);
      }
      place.failure = null;
    } catch (error) {
      if (this.stopped) return;
      place.failure = { at: now(), why: reasonOf(error) };
      fault(error);
    }
  }
}
