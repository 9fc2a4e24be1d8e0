/** Builds the query of the history from the filter of its address. */
import type { HISTORY } from "@/app/_params/lists";
import { WITHOUT_ACCOUNT } from "@/server/domain/people/person";

/** The day runs from midnight to midnight in the reader's time zone. */
export function historyInput({ filter }: ReturnType<typeof HISTORY.inputOf>) {
  const { q, by, day, action, about } = filter;
  const start = day === undefined ? null : new Date(`${day}T00:00`);
  const end = start && new Date(start);
  end?.setDate(end.getDate() + 1);
  const unnamed = WITHOUT_ACCOUNT.find((name) => name === by);
  return {
    ...(q === undefined ? {} : { words: q }),
    ...(unnamed ? { actorName: unnamed } : by === undefined ? {} : { actorId: by }),
    ...(start && end ? { since: start.getTime(), until: end.getTime() } : {}),
    ...(action === undefined ? {} : { action }),
    ...(about === undefined ? {} : { subjectType: about }),
  };
}
