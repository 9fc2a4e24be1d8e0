/** The heads of the history that the server writes out by itself: whether there is a new one, how the last went, and who may know. */
import { z } from "zod";
import type { Head, WrittenHead } from "@/server/domain/history/head-line";
import { reasonOf } from "@/server/store/database-errors";
import { reading } from "../define";

const MINUTE = 60_000;

/** `last` is the newest head that it was given; `failure` why there is none since. */
type PlaceState = {
  /** The path of a file; null for the command, which may hold what is nobody's business. */
  file: string | null;
  last: WrittenHead | null;
  failure: { at: number; why: string } | null;
};
/** `minutes` is null where nothing is written out. */
export type HeadState = { minutes: number | null; places: PlaceState[] };

/** A place that heads are written to, and the newest that it has. */
export type Place = Pick<PlaceState, "file" | "last"> & { write: (head: WrittenHead) => Promise<void> };

type Keeper = {
  minutes: number;
  places: readonly Place[];
  now: () => number;
  /** The head as it is now; null at a desk without a history. */
  newest: () => Promise<Head | null>;
  wrote: (head: WrittenHead) => void;
  fault: (error: unknown) => void;
};

// Held where bundling cannot make a second: the server's start sets it, and every copy of this module asks here.
const held = globalThis as typeof globalThis & { stetHeads?: () => HeadState };

/** How the writing of heads stands in this process. */
export function headState(): HeadState {
  return held.stetHeads?.() ?? { minutes: null, places: [] };
}

/** The same for an admin. */
export const readHeads = reading({
  action: "backup.read",
  input: z.strictObject({}).default({}),
  run: async () => headState(),
});

/** Begins to write the head out whenever it has moved. One that fails is told, and tried again at the next look. */
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
  /** What fails from now on was broken off. */
  stopped = false;
  private readonly places: (Place & PlaceState)[];
  private working: Promise<void> | null = null;

  constructor(private readonly keeper: Keeper) {
    this.places = keeper.places.map((place) => ({ ...place, failure: null }));
  }

  /** One look at a time. */
  look(): Promise<void> {
    this.working ??= Promise.all(this.places.map((place) => this.bring(place))).then(() => {
      this.working = null;
    });
    return this.working;
  }

  /** Resolves once nothing is being written any more. */
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
