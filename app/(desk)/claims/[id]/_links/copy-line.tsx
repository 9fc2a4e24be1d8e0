/** Says that the claim's article is a near copy of another, and leads there. */
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { percentWords } from "@/server/domain/articles/copy-words";
import { langOf } from "@/server/languages/lang-of";
import type { OpenClaim } from "../open-claim";

export function CopyLine({ claim: { article } }: { claim: OpenClaim }) {
  const copy = article?.copyOf;
  if (!copy) return null;
  return (
    <p dir="auto" className="text-note text-soft">
      This article shares <span className="num">{percentWords(copy.share)}</span> of its words with{" "}
      <Link
        lang={langOf(copy.title)}
        href={`/articles/${copy.id}`}
        className="text-pencil underline underline-offset-4"
      >
        {copy.title}
      </Link>{" "}
      ({copy.publisher ? `${copy.publisher}, ` : ""}
      <Day on={copy.publishedOn} />
      ).
    </p>
  );
}
