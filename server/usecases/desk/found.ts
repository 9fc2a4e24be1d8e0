/** The first run: a link that works once, and the first account, which is the admin's. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { Refusal } from "@/server/domain/refusal";
import { countPeople, getSetting, putSetting } from "@/server/store/people/people";
import { changing, reading, type UseCase } from "../define";
import { acceptPassphrase, addPerson, newPerson } from "../people/new-person";
import { hashToken, newToken } from "../people/random-token";
import { loadSample } from "./load-sample";

const TOKEN = "first-run token";
/** A link may contain any text; text that is no valid token opens nothing. */
const token = z.string();

/**
 * Creates the link's token, replacing any earlier one; null once an account exists. The process that starts the server
 * calls it.
 */
export const openFirstRun = changing({
  action: "desk.edit",
  input: z.strictObject({}).default({}),
  run: async ({ tx, log }) => {
    if ((await countPeople(tx)) > 0) return null;
    const secret = newToken();
    await putSetting(tx, TOKEN, hashToken(secret));
    log({ subjectType: "desk", subjectId: TOKEN, action: "desk.open" });
    return { token: secret };
  },
});

/** Returns whether this link still opens the first-run page, and whether the desk has any account. */
export const readFirstRun = reading({
  action: "desk.found",
  input: z.strictObject({ token }),
  run: async ({ input, db }) => ({
    open: await isOpen(db, input.token),
    founded: (await countPeople(db)) > 0,
  }),
});

const founding = newPerson.extend({ token, sample: z.boolean().default(false) });

const makeFirstAccount = changing({
  action: "desk.found",
  input: founding,
  prepare: async ({ input, db }) => {
    if (!(await isOpen(db, input.token))) throw closed();
    return acceptPassphrase(input.passphrase, [input.name, input.email]);
  },
  run: async ({ input, tx, now, newId, log, prepared }) => {
    if (!(await isOpen(tx, input.token))) throw closed();
    const personId = newId();
    await addPerson(tx, input, { id: personId, role: "admin", passphraseHash: prepared, now });
    await putSetting(tx, TOKEN, null);
    log({ subjectType: "desk", subjectId: "desk", actor: { id: personId, name: input.name } });
    return { id: personId, name: input.name, sample: input.sample };
  },
});

/** Creates the first account, which invalidates the link; then loads the sample as that person, if requested. */
export const foundDesk: UseCase<typeof founding, { id: string }, "change"> = {
  kind: "change",
  action: "desk.found",
  input: founding,
  async execute(context, raw) {
    const { id, name, sample } = await makeFirstAccount.execute(context, raw);
    if (sample) await loadSample({ ...context, actor: { kind: "person", id, name, role: "admin" } });
    return { id };
  },
};

async function isOpen(db: Handle, given: string): Promise<boolean> {
  return (await countPeople(db)) === 0 && (await getSetting(db, TOKEN)) === hashToken(given);
}

function closed(): Refusal {
  return new Refusal(
    "not found",
    "This link has been used, or the server has made a newer one. Look at what the server printed when it started.",
  );
}
