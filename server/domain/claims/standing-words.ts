/** Puts a claim's standing into words, the same on screens and in reports. */
import { counted, countWords } from "../words/counted";
import { dayWords } from "../words/day-words";
import type { Reversal, Standing } from "./standing";

/** A standing as editions have it: those from before reversals were told apart lack them, and count claims. */
export type FrozenStanding = Omit<Standing, "reversals"> & Partial<Pick<Standing, "reversals">>;

/** Says what contests a claim: "contested by 2 sources", "reversed by the speaker on 9 Jan 2020". Empty if nothing does. */
export function contestedWords({ contestedBy, reversals }: FrozenStanding): string[] {
  const unit = reversals ? "source" : "claim";
  return [
    ...(contestedBy > 0 ? [`contested by ${counted(contestedBy, unit)}`] : []),
    ...reversalWords(reversals ?? []),
  ];
}

/** Says what backs a claim: "corroborated by 2 independent origins". Empty if nothing does. */
export function backedWords({ corroboratedBy, repeatedBy }: FrozenStanding): string[] {
  return [
    ...(corroboratedBy > 0 ? [`corroborated by ${counted(corroboratedBy, "independent origin")}`] : []),
    ...(repeatedBy > 0 ? [`repeated by ${counted(repeatedBy, "claim")}`] : []),
  ];
}

/** Says where the speaker contradicted the claim: later, earlier, or at a time that cannot be ordered. */
function reversalWords(reversals: readonly Reversal[]): string[] {
  const days = (order: Reversal["order"]) => [
    ...new Set(reversals.filter((one) => one.order === order).map(({ on }) => dayWords(on))),
  ];
  const [after, before] = [days("after"), days("before")];
  const unordered = reversals.filter(({ order }) => order === null).length;
  return [
    ...(after.length > 0 ? [`reversed by the speaker on ${listed(after)}`] : []),
    ...(before.length > 0 ? [`the speaker said otherwise before, on ${listed(before)}`] : []),
    ...(unordered > 0 ? [`contradicted by the speaker${unordered > 1 ? ` ${countWords(unordered)} times` : ""}`] : []),
  ];
}

/** "1 May 2020", "1 May 2020 and 3 May 2020"; of more than three days, the first two. */
function listed(days: readonly string[]): string {
  if (days.length > 3) return `${days.slice(0, 2).join(", ")} and ${countWords(days.length - 2)} more days`;
  return days.length > 1 ? `${days.slice(0, -1).join(", ")} and ${days.at(-1)}` : (days[0] ?? "");
}
