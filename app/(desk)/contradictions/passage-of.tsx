/** The words around a linked claim, with those marked that the reason refers to. */
import { Found } from "@/app/_ui/toasts/said";
import type { Outputs } from "@/server/api/root";
import { langOf } from "@/server/languages/lang-of";

type Passage = Outputs["relations"]["suggestions"]["suggestions"][number]["from"]["passage"];

export function PassageOf({ passage }: { passage: Passage }) {
  if (!passage) return null;
  return (
    <p dir="auto" lang={langOf(passage.text)} className="said text-[15px] leading-normal text-soft">
      {passage.cut.before ? "… " : ""}
      <Found text={passage.text} hits={passage.marks} />
      {passage.cut.after ? " …" : ""}
    </p>
  );
}
