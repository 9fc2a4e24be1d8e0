/** A claim's marks as history stores them: the position of each, and the words there. */
import { z } from "zod";
import { type Span, sliceSpan } from "@/server/domain/articles/span";
import { SPAN_ROLES, type SpanRole } from "@/server/domain/claims/attribution";
import type { SpansByRole } from "@/server/store/claims/claims";

const mark = z.object({ role: z.enum(SPAN_ROLES), start: z.number().int(), end: z.number().int(), name: z.string() });
export const marksInHistory = z.array(mark);
export type Mark = z.output<typeof mark>;

/** Groups the marks by role. */
export function spansByRole(marks: readonly { role: SpanRole; start: number; end: number }[]): SpansByRole {
  const of = (role: SpanRole) => marks.flatMap((one): Span[] => (one.role === role ? [[one.start, one.end]] : []));
  return { source: of("source"), cue: of("cue"), content: of("content"), relay: of("relay") };
}

/** Returns the same spans as a list with their words. */
export function marksOf(text: string, spans: SpansByRole): Mark[] {
  return SPAN_ROLES.flatMap((role) =>
    spans[role].map((span) => ({ role, start: span[0], end: span[1], name: sliceSpan(text, span) })),
  );
}
