/**
 * Shows verdicts as chips with a word, a colour and a shape, so that the meaning never depends on one of them alone.
 */
import type { Verdict } from "@/server/domain/claims/claim";
import type { ChoiceTone } from "./choice";

export const VERDICT_TONES: Record<Verdict, ChoiceTone> = {
  supported: "good",
  "partly supported": "good",
  disputed: "warn",
  misleading: "warn",
  refuted: "bad",
  "no evidence offered": "none",
  unverifiable: "none",
  "not checkable": "none",
};

const LOOK: Record<ChoiceTone, string> = {
  good: "text-good bg-good-wash",
  warn: "text-warn bg-warn-wash",
  bad: "text-bad bg-bad-wash",
  pencil: "text-pencil bg-pencil-wash",
  none: "text-soft bg-well",
};
const SHAPE: Record<ChoiceTone, string> = {
  good: "rounded-full bg-current",
  warn: "rotate-45 bg-current",
  bad: "bg-current",
  pencil: "rounded-full bg-current",
  none: "rounded-full border-[1.5px] border-solid border-current",
};

/** A word on a tinted background with the shape of its tone. */
export function Chip({ tone, children, dashed }: { tone: ChoiceTone; children: string; dashed?: boolean }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2 py-[5px] text-small leading-none font-semibold whitespace-nowrap ${LOOK[tone]}`}
    >
      <span aria-hidden className={`size-[7px] ${SHAPE[tone]} ${dashed ? "border-dashed!" : ""}`} />
      <span className="first-letter:uppercase">{children}</span>
    </span>
  );
}

/** The desk's verdict; `closed` if the reader must submit their own first. */
export function VerdictChip({ verdict, closed = false }: { verdict: Verdict | null; closed?: boolean }) {
  if (closed)
    return (
      <Chip tone="none" dashed>
        Closed until you review
      </Chip>
    );
  if (verdict === null)
    return (
      <Chip tone="none" dashed>
        No verdict yet
      </Chip>
    );
  return <Chip tone={VERDICT_TONES[verdict]}>{verdict}</Chip>;
}
