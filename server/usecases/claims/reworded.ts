/** Tells which claims a person has worded: their wording is never replaced. */
import type { Handle } from "@/db/database";
import { plainStatement } from "@/server/domain/claims/statement";
import type { TextLanguage } from "@/server/domain/words/language";
import type { ClaimRow, SpansByRole } from "@/server/store/claims/claims";
import { statementsByStet } from "@/server/store/history/stated";

type Worded = Pick<ClaimRow, "id" | "statement" | "engine" | "quotation" | "cueClass">;
/** The text of a claim's article, its language, and the claim's marks in it. */
type Written = { text: string; language: TextLanguage | null; marks: SpansByRole };

/**
 * Returns the ids of those claims whose statement a person has worded and not put back. A claim that a person added
 * counts if its statement is not what Stet suggests for its marks.
 */
export async function rewordedAmong(
  db: Handle,
  claims: readonly Worded[],
  writtenOf: (id: string) => Written,
): Promise<Set<string>> {
  const stated = await statementsByStet(
    db,
    claims.map(({ id }) => id),
  );
  const reworded = claims.filter((claim) => {
    const own = stated.get(claim.id);
    if (own !== undefined) return own !== claim.statement;
    if (claim.engine !== null) return false;
    const { text, language, marks } = writtenOf(claim.id);
    return claim.statement !== plainStatement(text, { ...claim, ...marks }, language);
  });
  return new Set(reworded.map(({ id }) => id));
}
