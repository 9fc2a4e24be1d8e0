/** Creates one of everything at a desk, for stories that visit every screen or try every change. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, change, read } from "./calls";
import { claimWith } from "./sample";

export type Everything = {
  article: string;
  claim: string;
  otherClaim: string;
  source: string;
  otherSource: string;
  relation: string;
  evidence: string;
  report: string;
  topic: string;
  job: string;
  person: string;
  invitation: string;
  event: string;
  token: string;
};

type Detail = {
  articleId: string;
  relations: { id: string }[];
  evidence: { id: string }[];
  speakers: { id: string }[];
};

/** Creates what the sample lacks, as an admin, and returns one of each kind. */
export async function everythingAt(admin: APIRequestContext): Promise<Everything> {
  const { id: claim } = await claimWith(admin, "developing plans Pentagon");
  const { id: otherClaim } = await claimWith(admin, "severe revenge");
  const detail = await answerOf<Detail>(read(admin, "claims.get", { id: claim }));
  const other = await answerOf<Detail>(read(admin, "claims.get", { id: otherClaim }));
  const scope = { filter: { tag: ["justification"] } };
  const report = await answerOf<{ id: string }>(change(admin, "reports.draft", { title: "On the strike", scope }));
  await answerOf(change(admin, "reports.freeze", { id: report.id }));
  // No two topics share a name, and several tests of one story may each want everything.
  const gathered = { name: `The strike, ${report.id}`, claimIds: [claim] };
  const topic = await answerOf<{ id: string }>(change(admin, "topics.add", gathered));
  const people = await answerOf<{ id: string; role: string; disabledAt: number | null }[]>(read(admin, "people.list"));
  const invited = await answerOf<{ id: string; token: string }>(change(admin, "people.invite", { role: "reviewer" }));
  const job = await answerOf<{ id: string }>(change(admin, "jobs.beginImport", {}));
  const { version, statement } = await claimWith(admin, "severe revenge");
  await answerOf(change(admin, "claims.edit", { id: otherClaim, version, statement: `${statement} Soon.` }));
  const history = await answerOf<{ lines: { id: string; canPutBack: boolean }[] }>(
    read(admin, "history.list", { claimId: otherClaim }),
  );
  return {
    article: detail.articleId,
    claim,
    otherClaim,
    source: detail.speakers[0]?.id ?? "",
    otherSource: other.speakers[0]?.id ?? "",
    relation: detail.relations[0]?.id ?? "",
    evidence: detail.evidence[0]?.id ?? "",
    report: report.id,
    topic: topic.id,
    job: job.id,
    person: people.find((one) => one.role === "reviewer" && one.disabledAt === null)?.id ?? "",
    invitation: invited.id,
    event: history.lines.find((line) => line.canPutBack)?.id ?? "",
    token: invited.token,
  };
}
