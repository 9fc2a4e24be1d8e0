/** Offers the desk's rulings on other sightings of the statement, as the beginning of one's own judgement. */
"use client";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { VerdictChip } from "@/app/_ui/verdict";
import type { OpenClaim } from "../open-claim";

type Ruling = OpenClaim["ruledElsewhere"][number];
type Props = { rulings: readonly Ruling[]; onTake: (ruling: Ruling) => void };

export function TakeOver({ rulings, onTake }: Props) {
  return rulings.map((ruling, at) => (
    <div
      key={ruling.claimId}
      role="note"
      className="grid justify-items-start gap-0.5 border-l-[3px] border-pencil pl-3 text-note print:hidden"
    >
      <p className="leading-[1.9]">
        The desk ruled <VerdictChip verdict={ruling.verdict} /> on{" "}
        <Link href={`/claims/${ruling.claimId}`} className="text-pencil underline underline-offset-4">
          another sighting
        </Link>{" "}
        of this{" "}
        <span className="text-soft">
          (<Moment at={ruling.at} />, by <bdi>{ruling.byName}</bdi>).
        </span>
      </p>
      {at === 0 ? (
        <KeyButton tone="quiet" className="-ml-1.5" hotkey="h" onClick={() => onTake(ruling)}>
          Take it over
        </KeyButton>
      ) : (
        <Button tone="quiet" className="-ml-1.5" onClick={() => onTake(ruling)}>
          Take it over
        </Button>
      )}
    </div>
  ));
}
