/** Lists the possible duplicates in the register and their number; nothing if there are none. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Link } from "@/app/_ui/link";
import { likenessWords } from "./likeness-words";

export function DoubtfulPairs() {
  const api = useTRPC();
  const { data } = useQuery(api.sources.doubtful.queryOptions({}));
  if (!data || data.total === 0) return null;
  const { pairs, total } = data;
  return (
    <details className="border-b border-line text-note">
      <summary className="edge py-2.5 text-pencil underline-offset-4 hover:underline">
        <span className="num">{total}</span> {total === 1 ? "pair" : "pairs"} may be the same
      </summary>
      <ul aria-label="May be the same" className="edge pb-3">
        {pairs.map(({ one, other, confidence, why }) => (
          <li key={`${one.id} ${other.id}`} className="border-t border-line py-2 [overflow-wrap:anywhere]">
            <Link href={`/sources/${one.id}`} className="font-semibold hover:underline">
              <bdi>{one.name}</bdi> <span className="font-normal text-soft">and</span> <bdi>{other.name}</bdi>
            </Link>
            <span className="block text-soft">
              <span className="num">{likenessWords(confidence)}</span>: {why}
            </span>
          </li>
        ))}
        {pairs.length < total ? (
          <li className="border-t border-line pt-2 text-soft">
            These are the <span className="num">{pairs.length}</span> likeliest pairs. More appear as you decide on
            these.
          </li>
        ) : null}
      </ul>
    </details>
  );
}
