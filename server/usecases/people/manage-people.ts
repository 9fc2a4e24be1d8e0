/** Lets admins manage accounts: listing, adding, changing a role, disabling. */
import { z } from "zod";
import { changedFields } from "@/server/domain/history/event";
import { isInvented, ROLES, roleWords } from "@/server/domain/people/person";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { endSessions, findByEmail, getPerson, listPeople, updatePerson } from "@/server/store/people/people";
import { changing, reading } from "../define";
import { acceptPassphrase, addPerson, newPerson } from "./new-person";

/** Returns everybody at the desk, by name, with the details that any signed-in person may see. */
export const listEverybody = reading({
  action: "desk.read",
  input: z.strictObject({}).default({}),
  run: async ({ db, actor }) => {
    const people = await listPeople(db);
    return people.map((person) => ({
      ...person,
      email: actor?.role === "admin" ? person.email : null,
      invented: isInvented(person),
    }));
  },
});

/** Adds an account with a passphrase that the admin passes on. */
export const addAccount = changing({
  action: "person.manage",
  input: newPerson.extend({ role: z.enum(ROLES) }),
  prepare: ({ input }) => acceptPassphrase(input.passphrase, [input.name, input.email]),
  run: async ({ input, tx, now, newId, log, watch, prepared }) => {
    const personId = newId();
    await addPerson(tx, input, { id: personId, role: input.role, passphraseHash: prepared, now });
    watch(`An account was added for ${input.name}, as ${roleWords(input.role)}.`);
    log({ subjectType: "person", subjectId: personId, note: { name: input.name, role: input.role } });
    return { id: personId };
  },
});

/** Changes somebody's role, or disables or re-enables the account; each ends their sessions at once. */
export const changeAccount = changing({
  action: "person.manage",
  input: z.strictObject({ id, version, role: z.enum(ROLES).optional(), disabled: z.boolean().optional() }),
  run: async ({ input, tx, now, log, watch, actor }) => {
    const person = await getPerson(tx, input.id);
    if (!person) throw notFound("account");
    refuseInvented(person);
    const losesAdmin =
      person.role === "admin" && !person.disabledAt && ((input.role ?? "admin") !== "admin" || input.disabled);
    if (losesAdmin && (await isLastAdmin(tx, person.id))) {
      throw new Refusal("wrong state", "This is the only admin. Make someone else an admin first.");
    }
    if (person.id === actor?.id && input.disabled)
      throw new Refusal("not allowed", "You cannot disable your own account. Ask another admin.");
    const disabledAt =
      input.disabled === undefined ? person.disabledAt : input.disabled ? (person.disabledAt ?? now) : null;
    const values = { role: input.role ?? person.role, disabledAt };
    const fields = changedFields(person, values);
    if (Object.keys(fields).length === 0) return { version: person.version };
    if (!(await updatePerson(tx, person.id, input.version, values)))
      throw stale("account", { version: person.version });
    await endSessions(tx, { personId: person.id }, now);
    log({ subjectType: "person", subjectId: person.id, fields, note: { name: person.name } });
    if (values.role !== person.role)
      watch(`${person.name}, who was ${roleWords(person.role)}, is now ${roleWords(values.role)}.`);
    if (values.disabledAt !== person.disabledAt)
      watch(`The account of ${person.name} was ${values.disabledAt === null ? "enabled" : "disabled"}.`);
    return { version: input.version + 1 };
  },
});

/** Sets a new passphrase for somebody who has forgotten theirs; ends their sessions at once. */
export const resetPassphrase = changing({
  action: "person.manage",
  input: z.strictObject({ id, version, passphrase: z.string().max(1000) }),
  prepare: async ({ input, db }) => {
    const person = await getPerson(db, input.id);
    if (!person) throw notFound("account");
    refuseInvented(person);
    return acceptPassphrase(input.passphrase, [person.name, person.email]);
  },
  run: async ({ input, tx, now, log, watch, prepared }) => {
    const person = await getPerson(tx, input.id);
    if (!person) throw notFound("account");
    if (!(await updatePerson(tx, person.id, input.version, { passphraseHash: prepared })))
      throw stale("account", { version: person.version });
    await endSessions(tx, { personId: person.id }, now);
    log({ subjectType: "person", subjectId: person.id, note: { name: person.name, passphrase: "reset" } });
    watch(`${person.name} was given a new passphrase.`);
    return { version: input.version + 1 };
  },
});

/** Returns the account with this e-mail address, for the command line. */
export const findAccount = reading({
  action: "person.manage",
  input: z.strictObject({ email: z.string() }),
  run: async ({ input, db }) => {
    const person = await findByEmail(db, input.email.trim().toLowerCase());
    if (!person) throw notFound("account");
    const { passphraseHash: _, ...shown } = person;
    return shown;
  },
});

function refuseInvented(person: { name: string; email: string }): void {
  if (isInvented(person))
    throw new Refusal("not allowed", `${person.name} was invented for the sample: nobody can sign in under this name.`);
}

async function isLastAdmin(tx: Parameters<typeof listPeople>[0], personId: string): Promise<boolean> {
  const everybody = await listPeople(tx);
  return !everybody.some((person) => person.role === "admin" && !person.disabledAt && person.id !== personId);
}
