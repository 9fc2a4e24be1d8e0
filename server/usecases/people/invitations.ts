/** Invitations by link: single use, seven days, with a role. */

import { z } from "zod";
import { ROLES, roleWords } from "@/server/domain/people/person";
import { notFound, Refusal } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { insertInvitation, listInvitations, openInvitation, spendInvitation } from "@/server/store/people/people";
import { changing, reading } from "../define";
import { acceptPassphrase, addPerson, newPerson } from "./new-person";
import { hashToken, newToken } from "./random-token";

const SEVEN_DAYS = 7 * 24 * 3_600_000;
/** A link may contain any text; text that is no valid token opens nothing. */
const token = z.string();

/** Creates an invitation. The token is in the response and nowhere else. */
export const invite = changing({
  action: "invitation.manage",
  input: z.strictObject({ role: z.enum(ROLES) }),
  run: async ({ input, tx, actor, now, newId, log, watch }) => {
    const secret = newToken();
    const invitationId = newId();
    const row = {
      id: invitationId,
      role: input.role,
      createdBy: actor?.id ?? null,
      createdAt: now,
      expiresAt: now + SEVEN_DAYS,
    };
    await insertInvitation(tx, { ...row, tokenHash: hashToken(secret) });
    log({ subjectType: "invitation", subjectId: invitationId, note: { role: input.role } });
    watch(`Somebody was invited to join as ${roleWords(input.role)}.`);
    return { id: invitationId, token: secret, expiresAt: row.expiresAt };
  },
});

/** Returns the invitations that can still be used. */
export const listOpenInvitations = reading({
  action: "invitation.manage",
  input: z.strictObject({}).default({}),
  run: ({ db, now }) => listInvitations(db, now),
});

/** Withdraws an invitation. */
export const withdrawInvitation = changing({
  action: "invitation.manage",
  input: z.strictObject({ id }),
  run: async ({ input, tx, now, log }) => {
    if (!(await spendInvitation(tx, input.id, { at: now, by: null }))) throw notFound("invitation");
    log({ subjectType: "invitation", subjectId: input.id, note: { withdrawn: true } });
    return { id: input.id };
  },
});

/** Returns what an invitation link offers, for the page that it opens. */
export const readInvitation = reading({
  action: "invitation.accept",
  input: z.strictObject({ token }),
  run: async ({ input, db, now }) => {
    const invitation = await openInvitation(db, hashToken(input.token), now);
    return invitation ? { role: invitation.role, expiresAt: invitation.expiresAt } : null;
  },
});

/** Creates the account that an invitation offers, and uses the invitation up. */
export const acceptInvitation = changing({
  action: "invitation.accept",
  input: newPerson.extend({ token }),
  prepare: async ({ input, db, now }) => {
    if (!(await openInvitation(db, hashToken(input.token), now))) throw usedUp();
    return acceptPassphrase(input.passphrase, [input.name, input.email]);
  },
  run: async ({ input, tx, now, newId, log, watch, prepared }) => {
    const invitation = await openInvitation(tx, hashToken(input.token), now);
    if (!invitation) throw usedUp();
    const personId = newId();
    await addPerson(tx, input, { id: personId, role: invitation.role, passphraseHash: prepared, now });
    await spendInvitation(tx, invitation.id, { at: now, by: personId });
    watch(`${input.name} accepted an invitation and joined as ${roleWords(invitation.role)}.`);
    log({
      subjectType: "person",
      subjectId: personId,
      actor: { id: personId, name: input.name },
      note: { role: invitation.role },
    });
    return { id: personId };
  },
});

function usedUp(): Refusal {
  return new Refusal(
    "not found",
    "This invitation has been used or is more than seven days old. Ask an admin of your desk for a new one.",
  );
}
