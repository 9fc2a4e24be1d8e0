/** Says in one line what is in a topic. */
import type { Outputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";
import { dayWords } from "@/server/domain/words/day-words";

type Counts = Outputs["topics"]["get"]["counts"];

/** "12 claims by 5 speakers in 4 articles, 3 Jan 2020 to 5 Mar 2020; 2 contested" */
export function topicWords({ claims, speakers, articles, contested, undated, firstDay, lastDay }: Counts): string {
  if (claims === 0) return "No claims yet";
  const by = speakers > 0 ? ` by ${counted(speakers, "speaker")}` : "";
  const days =
    firstDay === null || firstDay === lastDay ? dayOrNone(firstDay) : `${dayWords(firstDay)} to ${dayWords(lastDay)}`;
  const notes = [
    ...(contested > 0 ? [`${countWords(contested)} contested`] : []),
    ...(undated > 0 ? [`${countWords(undated)} without a date`] : []),
  ];
  const what = `${counted(claims, "claim")}${by} in ${counted(articles, "article")}${days === "" ? "" : `, ${days}`}`;
  return [what, ...notes].join("; ");
}

const dayOrNone = (day: string | null) => (day === null ? "" : dayWords(day));
