/** A calendar day within text, never broken across lines. */
import { dayWords } from "@/server/domain/words/day-words";

export function Day({ on }: { on: string | null }) {
  return (
    <time {...(on ? { dateTime: on } : {})} className="num whitespace-nowrap">
      {dayWords(on)}
    </time>
  );
}
