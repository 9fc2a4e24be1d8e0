/**
 * A desk for tests with rows in every table, each of them recorded in its history, as on a desk from an older version.
 */
import { createHash } from "node:crypto";
import type { Handle } from "@/db/database";
import { events, models } from "@/db/schema.sqlite";
import { CHAIN_START, hashLine } from "@/server/domain/history/event";
import { recordDesk } from "@/server/store/proof/record-desk";
import type { TestDesk } from "./test-desk";
import { furnishDesk } from "./test-whole-desk";

/** Fills the desk and records its present state; `besides` adds the test's own rows before that. */
export async function furnishProvedDesk(
  desk: TestDesk,
  besides: (tx: Handle, claimId: string) => PromiseLike<unknown> = async () => undefined,
): Promise<{ claimId: string }> {
  await beginAsOlderDesk(desk);
  const { claimId } = await furnishDesk(desk);
  const sha256 = createHash("sha256").update(Buffer.from("AAAA", "base64")).digest("hex");
  await desk.database.write(async (tx) => {
    await tx.update(models).set({ sha256 });
    await besides(tx, claimId);
  });
  await recordDesk(desk.database, desk.now());
  return { claimId };
}

/**
 * Adds a first line without digests: a test desk's people have no line of their own, like those of a desk from an older
 * version.
 */
async function beginAsOlderDesk(desk: TestDesk): Promise<void> {
  const line = {
    ...{ seq: 1, id: "first", at: 1, actorId: null, actorName: "P", action: "desk.found" },
    ...{ subjectType: "desk", subjectId: "desk", claimId: null, body: "{}", previousHash: CHAIN_START },
  };
  await desk.database.write(async (tx) => void (await tx.insert(events).values({ ...line, hash: hashLine(line) })));
}
