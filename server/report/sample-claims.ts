/** Test data: the claims of the sample snapshot in our own words, one of every kind, and a hostile one. */
import { type Standing, UNLINKED } from "@/server/domain/claims/standing";
import type { SnapshotClaim, SnapshotSource } from "@/server/domain/report";

const MINISTER: SnapshotSource = {
  id: "source-minister",
  name: "Ada Varga",
  kind: "person",
  describedAs: "transport minister",
  reliability: "C",
};
const UNION: SnapshotSource = {
  id: "source-union",
  name: "Dockers’ Union",
  kind: "organisation",
  partOf: ["Harbour Unions", "Norland Trades Congress"],
  describedAs: null,
  reliability: null,
};
const WIRE: SnapshotSource = {
  id: "source-wire",
  name: "Harbour Wire",
  kind: "news outlet",
  describedAs: null,
  reliability: "B",
};
const UNNAMED: SnapshotSource = {
  id: "source-unnamed",
  name: "two port officials",
  kind: "anonymous",
  describedAs: "who asked not to be named",
  reliability: "F",
};

const CONTESTED: Standing = { contestedBy: 1, corroboratedBy: 2, repeatedBy: 1, reversals: [], label: "contested" };
const REVERSED: Standing = { ...CONTESTED, reversals: [{ claimId: "later", on: "2026-03-09", order: "after" }] };

const PLAIN: Omit<SnapshotClaim, "id" | "statement" | "fragments"> = {
  quotation: "indirect",
  cueClass: "says",
  cue: "said",
  articleId: "article-1",
  speakers: [MINISTER],
  relays: [],
  workflow: "unreviewed",
  verdict: null,
  attributionCheck: "unchecked",
  standing: UNLINKED,
  reviewsAgree: true,
  tags: [],
  evidence: [],
  relations: [],
  reviews: [],
  ruling: null,
};

function fragment(exact: string, start: number) {
  return { exact, prefix: "The minister said ", suffix: " on Monday.", start, end: start + [...exact].length };
}

const RULED: SnapshotClaim = {
  ...PLAIN,
  id: "0198c000-0000-7000-8000-000000000001",
  statement: "The strike closed every port in the country.",
  fragments: [fragment("the strike has closed", 18), fragment("“every port\nin the country”", 52)],
  quotation: "mixed",
  relays: [WIRE],
  workflow: "ruled",
  verdict: "refuted",
  attributionCheck: "accurate",
  standing: REVERSED,
  reviewsAgree: false,
  tags: ["ports", "strike"],
  evidence: [
    {
      stance: "refutes",
      title: "Port authority log [week 14]",
      url: "https://example.org/log?week=14&port=all",
      excerpt: "Nine of eleven ports\nreported departures.",
      note: "The log covers all days of the strike.",
      reliability: "B",
      credibility: 2,
      by: "Noor Haddad",
      at: "2026-03-04T09:30:00.000Z",
    },
    {
      stance: "supports",
      title: "A leaflet",
      url: "javascript:alert(1)",
      excerpt: null,
      note: null,
      reliability: null,
      credibility: null,
      by: null,
      at: "2026-03-04T10:00:00.000Z",
    },
  ],
  relations: [
    {
      words: "contradicts",
      reason: "The union says that two ports worked.",
      claimId: "0198c000-0000-7000-8000-000000000002",
      statement: "Two ports never stopped.",
      speakers: ["Dockers’ Union"],
    },
    {
      words: "contradicts",
      reason: "She now speaks of every port but two.",
      claimId: "later",
      statement: "Two ports stayed open.",
      speakers: ["Ada Varga"],
      reversal: true,
    },
    {
      words: "contradicts",
      reason: "The harbour board counts four ports at work.",
      claimId: "another month",
      statement: "Four ports are working.",
      speakers: ["Harbour board"],
      reconciled: { how: "time", why: "The board counted in April." },
    },
    {
      words: "repeated by",
      reason: "The same words a day later.",
      claimId: "elsewhere",
      statement: "Every port is closed.",
      speakers: [],
    },
  ],
  reviews: [
    {
      by: "Noor Haddad",
      at: "2026-03-04T11:00:00.000Z",
      verdict: "refuted",
      attributionCheck: "accurate",
      reasons: "The log shows departures.\n\nThe words are on tape.",
    },
    {
      by: "Ben Okafor",
      at: "2026-03-04T12:00:00.000Z",
      verdict: "misleading",
      attributionCheck: "accurate",
      reasons: "Most traffic did stop.",
    },
  ],
  ruling: {
    by: "Ines Duarte",
    at: "2026-03-05T08:15:00.000Z",
    verdict: "refuted",
    attributionCheck: "accurate",
    reasons: "Nine of eleven ports had departures.",
  },
};

const OFF_THE_SCALE: SnapshotClaim = {
  ...PLAIN,
  id: "0198c000-0000-7000-8000-000000000002",
  statement: "Two ports never stopped.",
  fragments: [fragment("two ports never stopped", 120)],
  cue: null,
  articleId: "article-2",
  speakers: [UNION, UNNAMED],
  workflow: "reviewed",
  verdict: "unverifiable",
  attributionCheck: "altered",
  standing: { ...CONTESTED, corroboratedBy: 0, repeatedBy: 0 },
  relations: [
    {
      words: "contradicts",
      reason: "The union says that two ports worked.",
      claimId: "0198c000-0000-7000-8000-000000000001",
      statement: "The strike closed every port in the country.",
      speakers: ["Ada Varga"],
    },
  ],
  reviews: [
    {
      by: "Ben Okafor",
      at: "2026-03-04T12:30:00.000Z",
      verdict: "unverifiable",
      attributionCheck: "altered",
      reasons: "",
    },
  ],
};

const HOSTILE: SnapshotClaim = {
  ...PLAIN,
  id: "0198c000-0000-7000-8000-000000000003",
  statement: '=HYPERLINK("https://evil.example","Click") <img src=x onerror=alert(1)> [here](https://evil.example)',
  fragments: [fragment("</script><script>alert(1)</script> # *not* a `heading` & no link", 30)],
  speakers: [{ ...MINISTER, name: "+1 <b>Bold</b> | www.evil.example" }],
  tags: ["@tag"],
};

const RIGHT_TO_LEFT: SnapshotClaim = {
  ...PLAIN,
  id: "0198c000-0000-7000-8000-000000000004",
  statement: "الميناء مفتوح 🚢 منذ الأحد.",
  fragments: [fragment("الميناء مفتوح 🚢", 7)],
  quotation: "direct",
  speakers: [],
  candidates: ["Ada Varga", "=Bo <i>Reyes</i>"],
  workflow: "in review",
};

const ASIDE: SnapshotClaim = {
  ...PLAIN,
  id: "0198c000-0000-7000-8000-000000000005",
  statement: "Read more on page 4.",
  fragments: [fragment("Read more on page 4", 300)],
  workflow: "set aside",
};

export const SAMPLE_CLAIMS: readonly SnapshotClaim[] = [RULED, OFF_THE_SCALE, HOSTILE, RIGHT_TO_LEFT, ASIDE];
