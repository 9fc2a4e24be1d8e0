/** Adding a claim from picked words: who says it, and how it is quoted. */
"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { NameInput } from "@/app/_desk/fields/name-input";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/choice";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { Said } from "@/app/_ui/toasts/said";
import type { Outputs } from "@/server/api/root";
import type { Span } from "@/server/domain/articles/span";
import { CUE_CLASSES, type CueClass, kindWords, QUOTATIONS, type Quotation } from "@/server/domain/claims/attribution";
import { plainStatement } from "@/server/domain/claims/statement";
import { languageOf } from "@/server/languages/languages";

type Props = { article: Outputs["articles"]["get"]; span: Span; onClose: (addedId: string | null) => void };

const OPTIONS = QUOTATIONS.map((value) => ({ value, label: value }));

export function AddClaimDialog({ article, span, onClose }: Props) {
  const api = useTRPC();
  const add = useChange(api.claims.add.mutationOptions(), { quiet: true });
  const words = article.text.slice(span[0], span[1]);
  const [quotation, setQuotation] = useState<Quotation>(guessQuotation(words));
  const language = languageOf(article.language);
  const form = useForm({
    defaultValues: {
      cueClass: "says" as CueClass,
      speaker: "",
      relay: "",
      statement: plainStatement(article.text, { content: [span], cue: [], quotation, cueClass: "says" }, language),
    },
  });
  const save = form.handleSubmit(async ({ cueClass, speaker, relay, statement }) => {
    const input = {
      articleId: article.id,
      content: [[...span] as [number, number]],
      quotation,
      cueClass,
      speaker: speaker || null,
      relay: relay || null,
      statement,
    };
    const outcome = await add.run(input);
    if (outcome.ok) onClose(outcome.output.id);
    else form.setError("root", { message: outcome.refusal.message });
  });
  return (
    <Dialog open onClose={() => onClose(null)} title="Add a claim">
      <Said className="border-l-[3px] border-dotted border-pencil pl-3 text-[16px] leading-normal">{words}</Said>
      <form className="grid gap-4" onSubmit={save}>
        <Field label="Speaker" hint="Who said it. Leave this empty if nobody is named.">
          <NameInput {...form.register("speaker")} />
        </Field>
        <Field label="Relayed by" hint="Who passed it on, if not the article itself.">
          <NameInput {...form.register("relay")} />
        </Field>
        <div className="grid gap-1">
          <span className="text-note font-medium">Quotation</span>
          <Choice
            label="Quotation"
            options={OPTIONS}
            value={quotation}
            onChoose={(value) => setQuotation(value ?? quotation)}
          />
        </div>
        <Field label="Kind" hint="What the speaker does with these words.">
          <select className="field" {...form.register("cueClass")}>
            {CUE_CLASSES.map((one) => (
              <option key={one} value={one}>
                {kindWords(one)}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Statement" hint="In plain words. The quotation itself stays as it is.">
          <textarea className="field said min-h-16" dir="auto" {...form.register("statement")} />
        </Field>
        <FaultLine>{form.formState.errors.root?.message}</FaultLine>
        <DialogActions>
          <Button tone="first" type="submit" busy={add.busy}>
            Add the claim
          </Button>
          <Button onClick={() => onClose(null)}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function guessQuotation(words: string): Quotation {
  if (/^["“«„][^"”»]*["”»]?$/u.test(words.trim())) return "direct";
  return /["“«„”»]/u.test(words) ? "mixed" : "indirect";
}
