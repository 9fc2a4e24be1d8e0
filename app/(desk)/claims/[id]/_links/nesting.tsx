/** The claim that this one is part of, and the claims that are part of it. */

import { Link } from "@/app/_ui/link";
import { langOf } from "@/server/languages/lang-of";
import type { OpenClaim } from "../open-claim";

export function Nesting({ claim: { inside, holds } }: { claim: OpenClaim }) {
  if (!inside && holds.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 border-l-2 border-line pl-3 text-note">
      {inside ? (
        <>
          <dt className="text-faint">Part of</dt>
          <dd>
            <OtherClaim claim={inside} />
          </dd>
        </>
      ) : null}
      {holds.length > 0 ? (
        <>
          <dt className="text-faint">Contains</dt>
          <dd className="grid gap-1">
            {holds.map((claim) => (
              <OtherClaim key={claim.id} claim={claim} />
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function OtherClaim({ claim: { id, statement } }: { claim: { id: string; statement: string } }) {
  return (
    <Link
      lang={langOf(statement)}
      href={`/claims/${id}`}
      dir="auto"
      className="said block text-[15px] leading-[1.4] hover:underline"
    >
      {statement}
    </Link>
  );
}
