/** The link back to the list that the claim was opened from, with the claim's position in it if that list is known. */
import { type ClaimParams, claimQuery, listInput } from "@/app/_params/claim-params";
import { Link } from "@/app/_ui/link";

type Props = { params: ClaimParams; place: string | null; onGo: () => void };

export function BackToList({ params, place, onGo }: Props) {
  const narrowed = Object.keys(listInput(params).filter).length > 0;
  return (
    <span className="mr-auto flex min-w-0 items-baseline gap-2.5 text-note print:hidden">
      <Link href={`/claims${claimQuery(params)}`} onClick={onGo} className="shrink-0 text-pencil hover:underline">
        <span aria-hidden>← </span>
        {narrowed ? "Filtered claims" : "All claims"}
      </Link>
      {place ? <span className="num truncate text-small text-faint">{place}</span> : null}
    </span>
  );
}
