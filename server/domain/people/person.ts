/** The people who work at the desk: their roles, and who is acting. */

/** From least to most: each role may do what the one before it may. */
export const ROLES = ["viewer", "reviewer", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Whoever a change is made by. An operator has the database itself, and no account: the command line, or the server. */
export type Actor = { kind: "person" | "operator"; id: string | null; name: string; role: Role };

export const OPERATOR = { kind: "operator", id: null, name: "Command line", role: "admin" } as const satisfies Actor;

/** The server, where it acts by itself and nobody asked it to. */
export const SERVER = { kind: "operator", id: null, name: "Stet", role: "admin" } as const satisfies Actor;

/** What the history calls whoever was not signed in. */
export const NOBODY = "Nobody signed in";

/** Who stands in the history without an account. */
export const WITHOUT_ACCOUNT = [OPERATOR.name, SERVER.name, NOBODY] as const;

/** What stands where no name was kept of who did something. */
export const NO_NAME = "somebody whose name was not kept";

/** "a reviewer", "an editor" */
export function roleWords(role: Role): string {
  return `${/^[ae]/u.test(role) ? "an" : "a"} ${role}`;
}

/** Whether a role includes another. */
export function includesRole(held: Role, needed: Role): boolean {
  return ROLES.indexOf(held) >= ROLES.indexOf(needed);
}

/** E-mail addresses are compared in lower case, without spaces around them. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Where the people of the sample have their addresses; no mail can ever be sent there (RFC 2606). */
export const SAMPLE_ADDRESSES = "@sample.invalid";

/** Whether somebody was invented for the sample: nobody can ever sign in as them. */
export function isInvented({ email }: { email: string }): boolean {
  return email.endsWith(SAMPLE_ADDRESSES);
}

/** Whether a person can review claims, and so can be assigned one. */
export function mayReview({ role, disabledAt }: { role: Role; disabledAt: number | null }): boolean {
  return disabledAt === null && includesRole(role, "reviewer");
}
