/** What the claim says, taken apart as the matching reads it, unless a person corrected it. */
"use client";
import { useState } from "react";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { lazy } from "@/app/_ui/lazy";
import { daysInWords, type Slot } from "@/server/domain/claims/claim-slots";
import { type OpenClaim, SECTION } from "../open-claim";

const CorrectDialog = lazy(() => import("./correct-dialog").then((part) => part.CorrectDialog));

type Parts = NonNullable<OpenClaim["says"]>;

export function WhatItSays({ claim }: { claim: OpenClaim }) {
  const [correcting, setCorrecting] = useState(false);
  const mayCorrect = claim.allowed.includes("claim.correct");
  if (!claim.says && !mayCorrect) return null;
  return (
    <section className={`${SECTION} gap-2! print:hidden`} aria-label="What it says">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="eyebrow">What it says</h3>
        <span className="text-small text-faint">read by Stet from the article’s words</span>
      </div>
      {claim.says ? (
        <PartsList says={claim.says} corrected={claim.slotsCorrected} language={claim.article?.language} />
      ) : (
        <p className="text-note text-soft">Nothing could be read from its words.</p>
      )}
      {mayCorrect ? (
        <div className="-ml-1.5">
          <KeyButton tone="quiet" hotkey="f" onClick={() => setCorrecting(true)}>
            Correct what it says
          </KeyButton>
        </div>
      ) : null}
      {correcting ? <CorrectDialog claim={claim} onClose={() => setCorrecting(false)} /> : null}
    </section>
  );
}

type ListProps = { says: Parts; corrected: readonly Slot[]; language: string | null | undefined };

function PartsList({ says, corrected, language }: ListProps) {
  const rows = rowsOf(says, corrected).filter(({ values, byHand }) => values.length > 0 || byHand);
  return (
    <dl
      lang={language ?? undefined}
      className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 text-note"
    >
      {rows.map(({ name, values, byHand }) => (
        <div key={name} className="contents">
          <dt lang="en" className="text-faint">
            {name}
          </dt>
          <dd dir="auto" className="grid gap-1">
            {values.map((value) => (
              <span key={value}>{value}</span>
            ))}
            {byHand ? (
              <span lang="en" dir="ltr" className="text-small text-faint">
                {values.length === 0 ? "nothing, corrected by hand" : "corrected by hand"}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const STATED = { possible: "possible", planned: "planned", demanded: "demanded", conditional: "on a condition" };

type Row = { name: string; values: string[]; byHand?: boolean };

function rowsOf(says: Parts, corrected: readonly Slot[]): Row[] {
  const { stated, denied } = says;
  return [
    { name: "About", values: inOneLine(says.about), byHand: corrected.includes("about") },
    { name: "When", values: says.when.map(whenWords), byHand: corrected.includes("when") },
    { name: "Where", values: inOneLine(says.where), byHand: corrected.includes("where") },
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
