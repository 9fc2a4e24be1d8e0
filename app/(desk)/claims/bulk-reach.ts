/** How many claims a change to many would reach, what else it can be widened to, and where it ends. */
import { MOST_CHANGED_AT_ONCE } from "@/server/domain/claims/claim";
import { countWords } from "@/server/domain/words/counted";

type Asked = {
  selected: number;
  /** How many claims the filter matches. */
  total: number;
  /** Whether all of them are meant, and not only those selected. */
  everything: boolean;
};

/** `offer` is what the button to the other choice says, `limit` what is said of too many; each null where there is none. */
export function reachOf({ selected, total, everything }: Asked) {
  const count = everything ? total : selected;
  const most = MOST_CHANGED_AT_ONCE;
  const widens = total > selected && total <= most;
  return {
    count,
    tooMany: count > most,
    offer: everything ? "Only the selected ones" : widens ? `All ${countWords(total)} that match` : null,
    limit: total > most ? `${countWords(total)} match; at most ${countWords(most)} can be changed at once.` : null,
  };
}
