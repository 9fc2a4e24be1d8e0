/** Says quietly who the speaker of a claim may be, with the keys that choose among them where they work. */
import { Fragment } from "react";
import { Key } from "@/app/_ui/key";
import type { Candidate } from "@/server/domain/claims/candidates";
import { CANDIDATE_KEYS } from "./use-choose-speaker";

type Props = { candidates: readonly Pick<Candidate, "name">[]; keyed?: boolean };

export function NotSure({ candidates, keyed = false }: Props) {
  return (
    <span>
      <span className="italic">Not sure:</span>{" "}
      {candidates.map(({ name }, place) => (
        <Fragment key={name}>
          {place > 0 ? " or " : null}
          <bdi className="font-medium text-ink">{name}</bdi>
          {place === candidates.length - 1 ? "?" : null}
          {keyed && CANDIDATE_KEYS[place] ? (
            <>
              {" "}
              <Key>{CANDIDATE_KEYS[place]}</Key>
            </>
          ) : null}
        </Fragment>
      ))}
    </span>
  );
}
