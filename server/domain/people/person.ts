/** The people who work at the desk: their roles, and who is acting. */

/** From least to most: each role may do what the one before it may. */
export const ROLES = ["viewer", "reviewer", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/**
 * The author of a change. An operator has access to the database itself, and no account: the command line, or the
 * server.
 */
export type Actor = { kind: "person" | "operator"; id: string | null; name: string; role: Role };

export const OPERATOR = { kind: "operator", id: null, name: "Command line", role: "admin" } as const satisfies Actor;

/** The server, when it acts on its own. */
export const SERVER = { kind: "operator", id: null, name: "Stet", role: "admin" } as const satisfies Actor;

/** The history's name for somebody who was not signed in. */
export const NOBODY = "Nobody signed in";

/** The actors in the history that have no account. */
export const WITHOUT_ACCOUNT = [OPERATOR.name, SERVER.name, NOBODY] as const;

/** Stands in for an actor whose name was not stored. */
export const NO_NAME = "somebody whose name was not kept";

/** "a reviewer", "an editor" */
export function roleWords(role: Role): string {
  return `${/^[ae]/u.test(role) ? "an" : "a"} ${role}`;
}

/** Returns whether a role includes another. */
export function includesRole(held: Role, needed: Role): boolean {
  return ROLES.indexOf(held) >= ROLES.indexOf(needed);
}

/** E-mail addresses are compared in lower case, without spaces around them. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The e-mail domain of the sample's people; no mail can ever be delivered there (RFC 2606). */
export const SAMPLE_ADDRESSES = "@sample.invalid";

/** Returns whether somebody was invented for the sample: nobody can ever sign in as them. */
export function isInvented({ email }: { email: string }): boolean {
  return email.endsWith(SAMPLE_ADDRESSES);
}

/** Returns whether a person can review claims, and so can be assigned one. */
export function mayReview({ role, disabledAt }: { role: Role; disabledAt: number | null }): boolean {
  return disabledAt === null && includesRole(role, "reviewer");
}
