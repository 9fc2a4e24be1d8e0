/** One place where a statement was reported: its words there, the article, through whom, and the desk's position. */
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { Found } from "@/app/_ui/toasts/said";
import { VerdictChip } from "@/app/_ui/verdict";
import type { Outputs } from "@/server/api/root";
import { counted } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";

type Sighting = Outputs["statements"]["get"]["sightings"][number];
type Ruling = Outputs["statements"]["get"]["rulings"][number];
/** `ruling` is the desk's newest ruling on a sighting of the statement. */
type Props = { sighting: Sighting; ruling: Ruling | null; current: boolean; onReach: () => void };

export function SightingItem({ sighting, ruling, current, onReach }: Props) {
  const { id, statement, passage, publisher, publishedOn, articleId, articleTitle, relays } = sighting;
  return (
    <li
      aria-current={current || undefined}
      className={`grid gap-x-8 gap-y-2 border-b border-line edge py-4 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] ${current ? "bg-pencil-wash shadow-[inset_3px_0_0_var(--pencil)]" : ""}`}
    >
      <p dir="auto" className="grid content-start text-note text-soft">
        <Day on={publishedOn} />
        <b className="font-semibold text-ink">{publisher ?? "Publisher unknown"}</b>
        {relays.length > 0 ? <span>via {relays.map(({ name }) => name).join(", ")}</span> : null}
      </p>
      <div className="grid min-w-0 content-start gap-1.5">
        <p dir="auto" lang={langOf(passage.text)} className="said max-w-[68ch] text-[16px] leading-[1.5]">
          {passage.cut.before ? "… " : ""}
          <Found text={passage.text} hits={passage.content} />
          {passage.cut.after ? " …" : ""}
        </p>
        <p className="flex flex-wrap gap-x-4 text-note">
          <Link
            href={`/claims/${id}`}
            data-sighting={id}
            aria-label={`Open the claim: ${statement}`}
            onFocus={onReach}
            className="text-pencil underline underline-offset-4"
          >
            Open the claim
          </Link>
          <Link href={`/articles/${articleId}`} dir="auto" className="text-soft hover:underline">
            {articleTitle}
          </Link>
        </p>
        {ruling && !sighting.closed && sighting.verdict === null ? (
          <p className="max-w-[68ch] text-note leading-[1.9] text-soft">
            The desk ruled <VerdictChip verdict={ruling.verdict} /> on another sighting (<Moment at={ruling.at} />, by{" "}
            <bdi>{ruling.byName}</bdi>). Open the claim to take it over.
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 sm:grid sm:content-start sm:justify-items-end">
        <VerdictChip verdict={sighting.verdict} closed={sighting.closed} />
        <Standing standing={sighting.standing} />
        <span className="text-small text-faint">{sighting.workflow}</span>
      </div>
    </li>
  );
}

function Standing({ standing: { contestedBy, corroboratedBy } }: Pick<Sighting, "standing">) {
  return (
    <>
      {contestedBy > 0 ? (
        <span className="num text-small font-semibold text-bad">contested by {contestedBy}</span>
      ) : null}
      {corroboratedBy > 0 ? (
        <span className="num text-small text-soft">corroborated by {counted(corroboratedBy, "origin")}</span>
      ) : null}
    </>
  );
}
