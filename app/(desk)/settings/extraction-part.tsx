/** Shows the desk's extractor and its trained models, compares their figures, and adopts one. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { JobsStrip } from "@/app/_desk/frame/jobs-strip";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import { useToast } from "@/app/_ui/toasts/toasts";
import { counted } from "@/server/domain/words/counted";
import { type Model, ModelItem } from "./model-item";

const FEW = 4;
const COMMAND = "npm run --silent stet -- train --from decisions -o models/june.stet --add";

export function ExtractionPart() {
  const api = useTRPC();
  const tell = useToast();
  const list = useQuery(api.models.list.queryOptions());
  const adopt = useChange(api.models.adopt.mutationOptions());
  const giveUp = useChange(api.models.giveUp.mutationOptions());
  const [all, setAll] = useState(false);
  if (list.isLoadingError) return <p className="text-note text-bad">{refusalOf(list.error).message}</p>;
  if (!list.data) return <p className="text-note text-soft">Loading…</p>;
  const { models, builtIn, allowed } = list.data;
  const manages = allowed.includes("model.manage");
  const inUse = models.find((model) => model.adoptedAt !== null);
  const use = async (model: Model) => {
    if ((await adopt.run({ id: model.id, version: model.version })).ok)
      tell(`Articles are now read with “${model.name}”.`);
  };
  const goBack = async (model: Model) => {
    if ((await giveUp.run({ id: model.id, version: model.version })).ok)
      tell("Articles are now read with the built-in extractor.");
  };
  const shown = models.filter((model, i) => all || i < FEW || model.adoptedAt !== null);
  return (
    <>
      <InUse model={inUse} builtIn={builtIn} />
      {models.length === 0 ? (
        <NoModels manages={manages} />
      ) : (
        <ul aria-label="Models" className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line border-y border-line">
          {shown.map((model) => (
            <ModelItem
              key={model.id}
              model={model}
              manages={manages}
              busy={adopt.busy || giveUp.busy}
              onUse={() => void use(model)}
              onGoBack={() => void goBack(model)}
            />
          ))}
        </ul>
      )}
      {models.length > shown.length || all ? (
        <div className="-ml-1.5">
          <Button tone="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Fewer models" : counted(models.length - shown.length, "older model")}
          </Button>
        </div>
      ) : null}
      <EveryArticle />
    </>
  );
}

/** Starts a job that proposes, for every article, what the current extractor would change. */
function EveryArticle() {
  const api = useTRPC();
  const tell = useToast();
  const overview = useQuery(api.desk.overview.queryOptions());
  const extract = useChange(api.jobs.extractAll.mutationOptions());
  const may = overview.data?.allowed.includes("job.extract") ?? false;
  const begin = async () => {
    const begun = await extract.run({});
    if (begun.ok) tell("Every article is being re-extracted. You can keep working.");
  };
  return (
    <>
      {may ? (
        <div className="grid justify-items-start gap-2">
          <p className="text-note text-soft">
            Stet proposes what the current extractor would find differently in the articles you already have. No claim
            is changed.
          </p>
          <Button busy={extract.busy} onClick={() => void begin()}>
            Re-extract every article
          </Button>
        </div>
      ) : null}
      <div className="-mx-4 md:-mx-6">
        <JobsStrip kind="extract again" />
      </div>
    </>
  );
}

function InUse({ model, builtIn }: { model: Model | undefined; builtIn: string }) {
  return (
    <p className="text-note text-soft">
      New articles are read with{" "}
      {model ? (
        <>
          the model{" "}
          <b dir="auto" className="font-semibold text-ink">
            {model.name}
          </b>
          , since <Moment at={model.adoptedAt ?? 0} />.
        </>
      ) : (
        <>
          the built-in extractor, <b className="font-semibold text-ink">{builtIn}</b>.
        </>
      )}{" "}
      Each claim records which extractor found it.
    </p>
  );
}

function NoModels({ manages }: { manages: boolean }) {
  return (
    <div className="grid gap-2 border-l-[3px] border-dotted border-edge pl-3 text-note text-soft">
      <p>
        No model yet. Once every claim in about thirty articles has been reviewed, the extractor can learn from what was
        decided.{" "}
        {manages
          ? "On the machine that holds the desk, run:"
          : "An admin trains one on the machine that holds the desk."}
      </p>
      {manages ? <code className="num text-small break-words text-ink select-all">{COMMAND}</code> : null}
    </div>
  );
}
