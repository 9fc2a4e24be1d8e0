/** Workers for tests that hold each text until they are released. */
import { extract, read } from "@/server/workers/tasks";
import { setWorkers } from "@/server/workers/workers";

export type HeldWorkers = {
  /** Resolves once this many texts are held. */
  holding(count: number): Promise<void>;
  /** Releases the texts that are held, and holds no more if `all` is set. */
  release(all?: boolean): void;
  /** The number of texts started so far. */
  begun(): number;
};

/** Installs such workers in this process until `setWorkers(undefined)`. */
export function setHeldWorkers(concurrency: number): HeldWorkers {
  let held: (() => void)[] = [];
  let told: (() => void)[] = [];
  let [open, count] = [false, 0];
  setWorkers({
    concurrency,
    read: async (bytes, hint) => read({ bytes, hint }),
    async extract(text, model, language) {
      count += 1;
      if (!open) {
        await new Promise<void>((resolve) => {
          held.push(resolve);
          for (const look of told) look();
        });
      }
      return extract({ text, model, language });
    },
  });
  return {
    holding: (wanted) =>
      new Promise((resolve) => {
        const look = () => held.length >= wanted && resolve();
        told.push(look);
        look();
      }),
    release(all = false) {
      open = all;
      const go = held;
      [held, told] = [[], []];
      for (const one of go) one();
    },
    begun: () => count,
  };
}
