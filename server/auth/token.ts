/** Tokens for links that let somebody in: shown once, kept only as a hash. */
import { createHash, randomBytes } from "node:crypto";

/** A new token of 256 random bits, for use in a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token, or of anything that should not be readable in the database. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
