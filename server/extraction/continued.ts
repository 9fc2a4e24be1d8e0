/** Quotations that go on in the next passage, and those that a passage announces with a colon. */
import type { Finding } from "./finding";
import type { Passage } from "./passages";
import type { Sentence } from "./sentences";

type Part = { passage: Passage; sentences: Sentence[]; findings: Finding[] };

/** Adds a quotation that reopens at the head of a passage to the finding that it goes on from. */
export function continueQuotations(parts: readonly Part[]): void {
  let open: Finding | null = null;
  for (const { passage, findings } of parts) {
    const first = passage.quotations[0];
    if (open && first?.reopened && first.start <= (passage.tokens[0]?.start ?? -1)) {
      open.content.push([first.start, first.end]);
      if (first.closed) open = null;
      continue;
    }
    const last = passage.quotations.at(-1);
    open = last && !last.closed ? (findings.find((one) => (one.content.at(-1)?.[1] ?? 0) >= last.end) ?? null) : null;
  }
}
