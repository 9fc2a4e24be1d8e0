/** This process's part in comparing claims: takes the articles that wait, one after the other, as they come. */
import type { Database } from "@/db/database";
import { SERVER } from "@/server/domain/people/person";
import { firstInQueue } from "@/server/store/match-queue";
import { PoolClosed } from "@/server/workers/workers";
import { hearChanges } from "../hear-changes";
import { suggestLinks } from "./suggest-links";

/** How often it looks for articles that it was not told of. */
const BEAT = 30_000;

type Matcher = {
  database: Database;
  now: () => number;
  /** Is told what nobody foresaw, for the log. */
  fault: (error: unknown) => void;
};

/** Compares until nothing waits; `halted` ends it after the article that is in work. Returns how many links it suggested. */
export async function matchWaiting({ database, now }: Omit<Matcher, "fault">, halted = () => false): Promise<number> {
  let suggested = 0;
  for (;;) {
    const [articleId] = halted() ? [] : await firstInQueue(database.read, 1);
    if (!articleId) return suggested;
    suggested += (await suggestLinks.execute({ actor: SERVER, database, now }, { articleId })).suggested;
  }
}

/** Begins to compare, and goes on whenever articles come in. */
export async function matchArticles(
  matcher: Matcher,
): Promise<{ idle: () => Promise<void>; stop: () => Promise<void> }> {
  let stopped = false;
  let working: Promise<unknown> = Promise.resolve();
  let waiting = false;
  const look = () => {
    if (waiting || stopped) return;
    waiting = true;
    working = working.then(() => {
      waiting = false;
      return matchWaiting(matcher, () => stopped).catch((error: unknown) => {
        if (!(error instanceof PoolClosed)) matcher.fault(error);
      });
    });
  };
  const deaf = await hearChanges(matcher.database, ({ types }) => {
    if (types === "all" || types.includes("article") || types.includes("desk")) look();
  });
  const beat = setInterval(look, BEAT);
  look();
  const idle = async () => void (await working);
  return {
    idle,
    async stop() {
      stopped = true;
      clearInterval(beat);
      deaf();
      await idle();
    },
  };
}
