/** Says how many claims a picture has no room for, and which these are. */
import { counted, countWords } from "@/server/domain/words/counted";
import { type About, kindOfSubject } from "./link-kinds";

type Props = { claims: readonly unknown[]; leftOut: number; cut: boolean; about: About };

const FEW_LINKS = "those that contradict nothing here and have the fewest links";

/** Which claims are left out, by what the picture is about. */
const WHICH = {
  claim: FEW_LINKS,
  source: FEW_LINKS,
  topic: "those with the fewest links, and the oldest of these",
  contradictions: "those of older contradictions",
};

export function LeftOut({ claims, leftOut, cut, about }: Props) {
  if (leftOut === 0 && !cut) return null;
  const which = WHICH[kindOfSubject(about) ?? "contradictions"];
  const many = counted(leftOut, "more claim");
  return (
    <p role="note" className="border-b border-line edge bg-well py-2 text-note text-soft">
      {leftOut === 0
        ? `These are ${countWords(claims.length)} claims; links that lead further were not all followed.`
        : `${cut ? "At least " : ""}${many} ${leftOut === 1 ? "is" : "are"} left out: ${which}.`}
    </p>
  );
}
