/** Says how many claims a picture has no room for, and which these are. */
import { counted, countWords } from "@/server/domain/words/counted";

type Props = { claims: readonly unknown[]; leftOut: number; cut: boolean };

export function LeftOut({ claims, leftOut, cut }: Props) {
  if (leftOut === 0 && !cut) return null;
  const many = counted(leftOut, "more claim");
  return (
    <p role="note" className="border-b border-line edge bg-well py-2 text-note text-soft">
      {leftOut === 0
        ? `These are ${countWords(claims.length)} claims; links that lead further were not all followed.`
        : `${cut ? "At least " : ""}${many} ${leftOut === 1 ? "is" : "are"} left out: those that contradict nothing here and have the fewest links.`}
    </p>
  );
}
