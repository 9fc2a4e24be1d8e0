/** Says whose text an article is, whom it credits, and which other articles have the same text. */
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import type { Outputs } from "@/server/api/root";
import { percentWords } from "@/server/domain/articles/copy-words";
import { countWords } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";

type Article = Outputs["articles"]["get"];

export function CopyNotes({ article: { copied, credited, copies } }: { article: Article }) {
  if (credited === null && copies.length === 0) return null;
  return (
    <section aria-label="Copies" className="mt-2 grid gap-1 border-l-[3px] border-line pl-3 font-sans text-note">
      {copied || credited ? <p dir="auto">{[copied, credited].filter((note) => note !== null).join(" ")}</p> : null}
      {copies.length > 0 ? (
        <details>
          <summary className="text-soft">
            Copies of this text: <span className="num">{countWords(copies.length)}</span>
          </summary>
          <ul className="mt-1 grid gap-1">
            {copies.map((copy) => (
              <li key={copy.id} dir="auto">
                <Link lang={langOf(copy.title)} href={`/articles/${copy.id}`} className="font-medium hover:underline">
                  {copy.title}
                </Link>{" "}
                <span className="text-soft">
                  {copy.publisher ? `${copy.publisher}, ` : ""}
                  <Day on={copy.publishedOn} />; has <span className="num">{percentWords(copy.share)}</span> of the
                  words here
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
