/** What every way of creating an account shares: the fields, the checks, the row. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { passphraseFault } from "@/server/domain/people/passphrase";
import { normaliseEmail, type Role } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { line } from "@/server/domain/schemas";
import { findByEmail, insertPerson } from "@/server/store/people/people";
import { hashPassphrase } from "./passphrase-hash";

/** The fields that a person fills in to get an account. */
export const newPerson = z.strictObject({
  name: line(80).min(1, "Enter your name."),
  email: z.email("This does not look like an e-mail address.").max(320),
  passphrase: z.string().max(1000),
});

/** Returns the hash of an acceptable passphrase. Refuses a weak one, saying why. */
export async function acceptPassphrase(passphrase: string, about: readonly string[]): Promise<string> {
  const fault = passphraseFault(passphrase, about);
  if (fault) throw new Refusal("invalid", fault, { field: "passphrase" });
  return hashPassphrase(passphrase);
}

/** Adds the account. Refuses an address that already has one. */
export async function addPerson(
  tx: Handle,
  input: { name: string; email: string },
  given: { id: string; role: Role; passphraseHash: string | null; now: number },
): Promise<void> {
  const email = normaliseEmail(input.email);
  if (await findByEmail(tx, email)) {
    throw new Refusal("already there", "There is already an account with this e-mail address.", { field: "email" });
  }
  const { id, role, passphraseHash, now } = given;
  await insertPerson(tx, { id, email, name: input.name, role, passphraseHash, createdAt: now });
}
