/** Computes how many claims a bulk change would reach, how its reach can be extended, and its limit. */
import { MOST_CHANGED_AT_ONCE } from "@/server/domain/claims/claim";
import { countWords } from "@/server/domain/words/counted";

type Asked = {
  selected: number;
  /** How many claims the filter matches. */
  total: number;
  /** Whether the change applies to all of them, and not only to the selected ones. */
  everything: boolean;
};

/**
 * `offer` labels the button for the other choice, `limit` warns of too many claims; each is null if it does not apply.
 */
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
