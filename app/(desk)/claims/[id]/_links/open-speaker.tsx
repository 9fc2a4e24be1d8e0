/** Stands in the place of a speaker whom the article leaves open, with those who are likeliest to choose from. */
"use client";
import { CANDIDATE_KEYS, useChooseSpeaker } from "@/app/_desk/candidates/use-choose-speaker";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { candidateWords } from "@/server/domain/claims/candidates";
import type { OpenClaim } from "../open-claim";

export function OpenSpeaker({ claim }: { claim: OpenClaim }) {
  const { choose, busy } = useChooseSpeaker();
  const { candidates } = claim;
  const written = claim.spans.flatMap(({ role, exact }) => (role === "source" ? [exact] : [])).join(" … ");
  const mayChoose = claim.allowed.includes("claim.attribute");
  return (
    <div className="grid gap-1.5 pb-1">
      <span dir="auto">
        {written === "" ? null : <span className="said">“{written}” → </span>}
        <b className="font-semibold">Speaker not sure</b>
        <span className={`text-soft ${mayChoose ? "hidden print:inline" : ""}`}>
          : {candidateWords(candidates.map(({ name }) => name))}
        </span>
      </span>
      {mayChoose ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a border and a legend
        <div role="group" aria-label="Who is the speaker?" className="flex flex-wrap gap-1 print:hidden">
          {candidates.map(({ name }, place) => (
            <KeyButton
              key={name}
              hotkey={CANDIDATE_KEYS[place] ?? ""}
              busy={busy}
              dir="auto"
              className="max-w-full gap-1.5! px-1.5! py-1.5! text-left text-small! leading-tight! whitespace-normal!"
              onClick={() => void choose(claim, place)}
            >
              {name}
            </KeyButton>
          ))}
        </div>
      ) : null}
    </div>
  );
}
