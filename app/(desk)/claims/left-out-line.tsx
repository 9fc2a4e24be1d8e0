/** Says how many claims a filter leaves out because the viewer has yet to review them and may not see others' reviews. */
import { countWords } from "@/server/domain/words/counted";

export function LeftOutLine({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p role="status" className="border-b border-line bg-well edge py-2 text-note text-soft">
      {count === 1
        ? "One claim that awaits your review is left out: what others made of it stays"
        : `${countWords(count)} claims that await your review are left out: what others made of them stays`}{" "}
      closed to you until you submit yours.
    </p>
  );
}
