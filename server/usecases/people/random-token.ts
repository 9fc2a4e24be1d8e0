/** Creates tokens for links that let somebody in: shown once, and stored only as a hash. */
import { createHash, randomBytes } from "node:crypto";

/** Returns a new token of 256 random bits, for use in a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Hashes a token, or anything else that should not be readable in the database. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
