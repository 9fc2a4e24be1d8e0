/** Lists the editions of a report, each with its files. */
"use client";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";
import { NO_NAME } from "@/server/domain/people/person";
import { EXPORT_FORMATS, FORMAT_DETAILS } from "@/server/domain/report";

type Report = Outputs["reports"]["get"];
type Props = {
  report: Report;
  shown: number | "preview";
  onShow: (shown: number | "preview") => void;
  /** Null if this person may not withdraw an edition. */
  onWithdraw: ((number: number) => void) | null;
};

export function Editions({ report, shown, onShow, onWithdraw }: Props) {
  return (
    <aside
      aria-label="Editions"
      className="grid content-start gap-4 border-t border-line px-4 py-5 md:px-6 lg:border-t-0 lg:border-l"
    >
      <h2 className="eyebrow">Editions</h2>
      <button
        type="button"
        aria-pressed={shown === "preview"}
        onClick={() => onShow("preview")}
        className={`rounded-m border px-3 py-2 text-left ${shown === "preview" ? "border-pencil bg-pencil-wash text-pencil" : "border-dashed border-edge text-soft"}`}
      >
        <b className="font-semibold">Preview</b>
        <span className="block text-note">What an edition frozen now would contain</span>
      </button>
      {report.editions.map((edition) => (
        <div
          key={edition.id}
          className={`grid gap-2 rounded-m border px-3 py-2 ${shown === edition.number ? "border-pencil bg-pencil-wash" : "border-line"}`}
        >
          <button
            type="button"
            aria-pressed={shown === edition.number}
            className="text-left"
            onClick={() => onShow(edition.number)}
          >
            <b className="font-semibold">Edition {edition.number}</b> <State edition={edition} />
            <span className="block text-note text-soft">
              frozen by {edition.byName ?? NO_NAME}, <Moment at={edition.at} />
            </span>
            {edition.publishedAt ? (
              <span className="block text-note text-soft">
                published <Moment at={edition.publishedAt} />
              </span>
            ) : null}
            {edition.correction ? (
              <span dir="auto" className="said block text-note">
                {edition.correction}
              </span>
            ) : null}
            <span className="num block text-small break-all text-faint" title={edition.sha256}>
              sha256 {edition.sha256.slice(0, 12)}…{edition.sha256.slice(-4)}
            </span>
          </button>
          {onWithdraw && edition.publishedAt && !edition.withdrawnAt ? (
            <Button
              tone="quiet"
              className="-ml-1.5 justify-self-start text-bad!"
              onClick={() => onWithdraw(edition.number)}
            >
              Withdraw…
            </Button>
          ) : null}
          {report.allowed.includes("report.export") ? (
            <div className="flex flex-wrap gap-x-3 gap-y-1 text-note">
              {EXPORT_FORMATS.map((format) => (
                <a
                  key={format}
                  href={`/api/reports/${report.id}/${format}?edition=${edition.number}`}
                  download
                  className="font-medium text-pencil underline underline-offset-4"
                >
                  {FORMAT_DETAILS[format].label}
                </a>
              ))}
            </div>
          ) : null}
        </div>
      ))}
    </aside>
  );
}

function State({ edition: { publishedAt, withdrawnAt } }: { edition: Report["editions"][number] }) {
  if (withdrawnAt) return <span className="font-medium text-bad">withdrawn</span>;
  return publishedAt ? (
    <span className="font-medium text-good">published</span>
  ) : (
    <span className="text-soft">frozen</span>
  );
}
