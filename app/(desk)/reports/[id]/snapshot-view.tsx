/** Shows a report as it reads: every block in its files, and its status. */

import { Moment } from "@/app/_ui/moment";
import type { ReportSnapshot, Withdrawal } from "@/server/domain/report";
import { outlineOf } from "@/server/report/report-outline";
import { OutlineView } from "./outline-view";

type Props = {
  snapshot: ReportSnapshot;
  /** The details of a frozen edition; null for a preview. */
  edition: { sha256: string; publishedAt: number | null } | null;
  withdrawal: Withdrawal | null;
};

export function SnapshotView({ snapshot, edition, withdrawal }: Props) {
  const { sha256 = null, publishedAt = null } = edition ?? {};
  const published = publishedAt === null ? null : new Date(publishedAt).toISOString();
  const { blocks } = outlineOf({ snapshot, sha256, publishedAt: published, withdrawal });
  return (
    <article className="mx-auto grid max-w-[78ch] gap-5 px-4 py-8 md:px-8">
      <p className="eyebrow">
        {edition === null ? "Preview, not frozen" : <State snapshot={snapshot} at={publishedAt} />}
      </p>
      <OutlineView blocks={blocks} claimIdOf={(number) => snapshot.claims[number - 1]?.id} />
    </article>
  );
}

function State({ snapshot, at }: { snapshot: ReportSnapshot; at: number | null }) {
  if (at === null) return <>Edition {snapshot.edition} · not published</>;
  return (
    <>
      Edition {snapshot.edition} · published <Moment at={at} />
    </>
  );
}
