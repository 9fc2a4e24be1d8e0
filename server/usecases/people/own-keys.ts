/** Lets each person set their single-key shortcuts. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { keySettings } from "@/server/domain/people/key-settings";
import { KEYS_AS_THEY_COME, type KeySettings } from "@/server/domain/people/key-words";
import { Refusal } from "@/server/domain/refusal";
import { getSetting, putSetting } from "@/server/store/people/people";
import { changing } from "../define";

const settingOf = (personId: string) => `keys of ${personId}`;

/** Returns how this person has set the keys. */
export async function keysOf(db: Handle, personId: string | null): Promise<KeySettings> {
  const kept = personId === null ? null : await getSetting(db, settingOf(personId));
  return kept === null ? KEYS_AS_THEY_COME : keySettings.parse(JSON.parse(kept));
}

/** Switches the caller's single keys off or on, and remaps them. */
export const setKeys = changing({
  action: "account.edit",
  input: z.strictObject({ keys: keySettings }),
  run: async ({ input, tx, actor, log }) => {
    if (!actor?.id) throw new Refusal("not signed in", "Sign in to set your keys.");
    const keys = JSON.stringify(input.keys);
    if (keys === (await getSetting(tx, settingOf(actor.id)))) return input.keys;
    await putSetting(tx, settingOf(actor.id), keys);
    log({ subjectType: "person", subjectId: actor.id, action: "account.set keys" });
    return input.keys;
  },
});
