/** Test data: a small frozen report in our own words, with something for every part of a report. */
import { METHOD, type ReportSnapshot } from "@/server/domain/report";
import type { Printed } from "./report-outline";
import { SAMPLE_CLAIMS } from "./sample-claims";

export const SAMPLE_SHA256 = "5f".repeat(32);

export const SAMPLE_SNAPSHOT: ReportSnapshot = {
  format: "stet-report-1",
  reportId: "0198c000-0000-7000-8000-00000000000a",
  edition: 2,
  title: "Claims on the strike",
  summary: "What was said about the ports.\n\nAnd by whom.",
  desk: "Research desk",
  frozenAt: "2026-03-06T07:00:00.000Z",
  frozenBy: "Ines Duarte",
  correction: "Claim 1 was ruled on after the first edition.",
  scope: { words: "Claims with tag: strike.", claims: 5 },
  method: [...METHOD],
  reviewers: [
    { name: "Ben Okafor", reviews: 2, rulings: 0 },
    { name: "Ines Duarte", reviews: 0, rulings: 1 },
    { name: "Noor Haddad", reviews: 1, rulings: 0 },
  ],
  counts: { claims: 5, ruled: 1, reviewed: 1, notReviewed: 3, disputed: 2, contested: 2 },
  chainHead: { seq: 118, hash: "c4".repeat(32) },
  articles: [
    {
      id: "article-1",
      title: "Ports shut, says minister",
      publisher: "The Harbour Gazette",
      url: "https://example.org/harbour-gazette/ports_shut",
      publishedOn: "2026-03-02",
      author: "Ada Lund, Jo Marsh",
      sha256: "a1".repeat(32),
    },
    {
      id: "article-2",
      title: "Two ports kept working",
      publisher: null,
      url: null,
      publishedOn: null,
      sha256: "b2".repeat(32),
    },
  ],
  claims: [...SAMPLE_CLAIMS],
};

/** The snapshot as it is printed: frozen, and not withdrawn. */
export const SAMPLE_PRINTED: Printed = {
  snapshot: SAMPLE_SNAPSHOT,
  sha256: SAMPLE_SHA256,
  publishedAt: "2026-03-06T08:00:00.000Z",
  withdrawal: null,
};
