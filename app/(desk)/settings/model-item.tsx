/** Shows one model: its training data, its figures beside those it was compared with, and a button to adopt it. */
"use client";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";
import type { FigureName } from "@/server/domain/desk/figures";
import { percent } from "@/server/domain/desk/model";
import { NO_NAME } from "@/server/domain/people/person";
import { counted } from "@/server/domain/words/counted";

export type Model = Outputs["models"]["list"]["models"][number];

const SHOWN: readonly { name: FigureName; words: string }[] = [
  { name: "pair_j50", words: "Words and speaker roughly right" },
  { name: "content_exact", words: "Exactly the words" },
  { name: "span_content", words: "A run of words, end to end" },
];

type Props = { model: Model; manages: boolean; busy: boolean; onUse: () => void; onGoBack: () => void };

export function ModelItem({ model, manages, busy, onUse, onGoBack }: Props) {
  const { name, figures, learnedArticles, learnedAttributions, learnedFrom } = model;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_240px]">
          <h3 dir="auto" className="text-base font-semibold [overflow-wrap:anywhere]">
            {model.adoptedAt === null ? name : <span className="border-b-2 border-pencil">{name}</span>}
          </h3>
          <p className="text-note text-soft">
            Learned from {counted(learnedAttributions, "claim")} in {counted(learnedArticles, "article")}:{" "}
            <span dir="auto">{learnedFrom}</span>. Added <Moment at={model.addedAt} />
            {` by ${model.byName ?? NO_NAME}`}.
          </p>
        </div>
        {manages && model.adoptedAt !== null ? (
          <Button busy={busy} onClick={onGoBack}>
            Go back to the built-in extractor
          </Button>
        ) : manages && model.whyNot === null ? (
          <Button busy={busy} onClick={onUse}>
            Use this model
          </Button>
        ) : null}
      </div>
      <FiguresTable model={model} />
      <p className="text-small text-faint">
        F1 on {counted(figures.marked, "claim")} in {counted(figures.articles, "article")} that it did not learn from,
        out of the same material.
        {model.adoptedAt !== null ? (
          <>
            {" "}
            In use since <Moment at={model.adoptedAt} />.
          </>
        ) : null}
      </p>
      {model.whyNot ? <p className="text-note text-soft">{model.whyNot}</p> : null}
    </li>
  );
}

function FiguresTable({ model: { name, figures, rivalFigures, rivalEngine } }: { model: Model }) {
  return (
    <table className="w-full table-fixed text-note">
      <caption className="sr-only">Figures of {name} and of what it was measured against</caption>
      <colgroup>
        <col />
        <col className="w-[24%]" />
        <col className="w-[24%]" />
      </colgroup>
      <thead>
        <tr className="text-small text-faint">
          <td />
          <th
            scope="col"
            dir="auto"
            className="py-1 pl-3 text-right align-bottom leading-tight font-medium [overflow-wrap:anywhere]"
            title={name}
          >
            {name}
          </th>
          <th
            scope="col"
            dir="auto"
            className="py-1 pl-3 text-right align-bottom leading-tight font-medium [overflow-wrap:anywhere]"
            title={rivalEngine}
          >
            {rivalEngine}
          </th>
        </tr>
      </thead>
      <tbody>
        {SHOWN.map(({ name: figure, words }) => {
          const [own, rival] = [figures[figure].f1, rivalFigures[figure].f1];
          return (
            <tr key={figure} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-normal text-soft" title={figure}>
                {words}
              </th>
              <td className={`num py-1.5 pl-3 text-right ${own > rival ? "font-semibold" : "text-soft"}`}>
                {percent(own)}
              </td>
              <td className={`num py-1.5 pl-3 text-right ${rival > own ? "font-semibold" : "text-soft"}`}>
                {percent(rival)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
