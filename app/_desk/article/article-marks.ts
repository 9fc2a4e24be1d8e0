/** Collects the marks of an article: all roles of the open claim, and the content of the others. */

import type { Span } from "@/server/domain/articles/span";
import type { SpanRole } from "@/server/domain/claims/attribution";
import type { Mark } from "./segments";

type MarkedClaim = { id: string; spans: readonly { role: SpanRole; span: Span }[] };

export function articleMarks(claims: readonly MarkedClaim[], openId: string | null): Mark[] {
  return claims.flatMap((claim) =>
    claim.spans
      .filter((span) => claim.id === openId || span.role === "content")
      .map(({ role, span }) => ({ claimId: claim.id, role, span })),
  );
}
