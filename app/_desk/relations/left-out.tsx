/** Says how many claims a picture has no room for, and which these are. */
import { counted, countWords } from "@/server/domain/words/counted";
import type { About } from "./link-kinds";

type Props = { claims: readonly unknown[]; leftOut: number; cut: boolean; about: About };

export function LeftOut({ claims, leftOut, cut, about: { claim, source } }: Props) {
  if (leftOut === 0 && !cut) return null;
  const which =
    claim || source ? "those that contradict nothing here and have the fewest links" : "those of older contradictions";
  const many = counted(leftOut, "more claim");
  return (
    <p role="note" className="border-b border-line edge bg-well py-2 text-note text-soft">
      {leftOut === 0
        ? `These are ${countWords(claims.length)} claims; links that lead further were not all followed.`
        : `${cut ? "At least " : ""}${many} ${leftOut === 1 ? "is" : "are"} left out: ${which}.`}
    </p>
  );
}
