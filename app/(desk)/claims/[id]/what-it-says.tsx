/** What the claim says, taken apart in the article's words, as the matching reads it. */
import { daysInWords } from "@/server/domain/claims/claim-slots";
import { type OpenClaim, SECTION } from "./open-claim";

type Parts = NonNullable<OpenClaim["says"]>;

export function WhatItSays({ claim: { says, article } }: { claim: OpenClaim }) {
  if (!says) return null;
  const rows = rowsOf(says).filter(({ values }) => values.length > 0);
  return (
    <section className={`${SECTION} gap-2! print:hidden`} aria-label="What it says">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="eyebrow">What it says</h3>
        <span className="text-small text-faint">read by Stet from the article’s words</span>
      </div>
      <dl
        lang={article?.language}
        className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 text-note"
      >
        {rows.map(({ name, values }) => (
          <div key={name} className="contents">
            <dt lang="en" className="text-faint">
              {name}
            </dt>
            <dd dir="auto" className="grid gap-1">
              {values.map((value) => (
                <span key={value}>{value}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const STATED = { possible: "possible", planned: "planned", demanded: "demanded", conditional: "on a condition" };

function rowsOf(says: Parts): { name: string; values: string[] }[] {
  const { stated, denied } = says;
  return [
    { name: "About", values: inOneLine(says.about) },
    { name: "When", values: says.when.map(whenWords) },
    { name: "Where", values: inOneLine(says.where) },
    { name: "How many", values: inOneLine(says.amounts) },
    { name: "Blames", values: says.blames ? [says.blames] : [] },
    { name: "Stated as", values: stated ? [`${STATED[stated.as]}: “${stated.words}”`] : [] },
    { name: "Not so", values: inOneLine(says.negated.map((words) => `“${words}”`)) },
    { name: "The speaker", values: denied ? [`rejects it: “${denied}”`] : [] },
  ];
}

const inOneLine = (words: readonly string[]) => (words.length === 0 ? [] : [words.join(" · ")]);

/** The article's words, if it is they that were read, and the days that they mean unless the words name the year. */
function whenWords({ words, ...days }: Parts["when"][number]): string {
  if (words === null) return daysInWords(days);
  return /\b\d{4}\b/u.test(words) ? words : `“${words}”, ${daysInWords(days)}`;
}
