/** Tests every format against a golden file, and that each states what a report must state. */
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, type ExportFormat } from "@/server/domain/report";
import { renderReport } from "./render";
import { NOT_FROZEN, type Printed } from "./report-outline";
import { SAMPLE_PRINTED, SAMPLE_SHA256, SAMPLE_SNAPSHOT } from "./sample-snapshot";

/** Returns the file as text; all these formats are text. */
function rendered(printed: Printed, format: ExportFormat) {
  const { bytes, ...file } = renderReport(printed, format);
  return { ...file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
}

/** Returns the document without the contents of the font files. */
const withoutFonts = (text: string) => text.replace(/(?<=base64,)[\w+/=]+/gu, "…");

describe.each(EXPORT_FORMATS)("a report as %s", (format) => {
  const printed = (snapshot: Partial<typeof SAMPLE_SNAPSHOT>, sha256: string | null) =>
    rendered({ ...SAMPLE_PRINTED, snapshot: { ...SAMPLE_SNAPSHOT, ...snapshot }, sha256 }, format);
  const file = rendered(SAMPLE_PRINTED, format);

  it("is what it was", async () => {
    await expect(withoutFonts(file.text)).toMatchFileSnapshot(`./report.golden.${format}`);
  });

  it("is the same bytes each time", () => {
    const [once, again] = [SAMPLE_PRINTED, structuredClone(SAMPLE_PRINTED)].map((one) => renderReport(one, format));
    expect(again?.bytes).toEqual(once?.bytes);
  });

  it("names the report, the edition and the format", () => {
    expect(file.name).toBe(`claims-on-the-strike-edition-2.${format}`);
    expect(printed({ title: "«Über» 港" }, SAMPLE_SHA256).name).toBe(`uber-edition-2.${format}`);
    expect(printed({ title: "../../港" }, null).name).toBe(`report-not-frozen.${format}`);
  });

  it("states desk, times, correction, SHA-256, chain head, scope and reviewers", () => {
    const { desk, frozenBy, correction, chainHead, scope, reviewers } = SAMPLE_SNAPSHOT;
    const stated = [
      "What was said about the ports.",
      desk,
      frozenBy,
      correction ?? "",
      SAMPLE_SHA256,
      chainHead?.hash ?? "",
      scope.words,
    ];
    for (const words of [...stated, ...reviewers.map((one) => one.name)]) expect(file.text).toContain(words);
  });

  it("says that it was withdrawn, when, by whom and why, and nothing of the kind while it stands", () => {
    const withdrawal = { reason: "The log was of another ship.", by: "Ines Duarte", at: "2026-04-01T09:00:00.000Z" };
    expect(file.text).not.toMatch(/withdrawn by|no longer stands|"Withdrawn"/u);
    const { text } = rendered({ ...SAMPLE_PRINTED, withdrawal }, format);
    for (const words of [
      "withdrawn by Ines Duarte on 1 Apr 2026",
      "The log was of another ship",
      "Ports shut, says minister",
    ])
      expect(text.replaceAll("\\-", "-")).toContain(words);
  });

  it("says when it was published, and of a frozen edition that it was not", () => {
    const day = {
      md: "6 Mar 2026, 08:00 UTC",
      html: "6 Mar 2026, 08:00 UTC",
      csv: "2026-03-06T08",
      jsonld: "2026-03-06T08",
    };
    expect(file.text).toContain(day[format]);
    const { text } = rendered({ ...SAMPLE_PRINTED, publishedAt: null }, format);
    expect(text).not.toContain(day[format]);
    if (format === "md" || format === "html") expect(text).toContain("not published");
  });

  it("says plainly when it was not frozen", () => {
    expect(file.text).not.toContain(NOT_FROZEN);
    expect(rendered({ ...SAMPLE_PRINTED, sha256: null }, format).text).toContain(NOT_FROZEN);
  });
});

describe.each(["md", "html"] as const)("a printed report as %s", (format) => {
  const { text } = rendered(SAMPLE_PRINTED, format);

  it("has every part in order", () => {
    const parts = [
      ...["Scope", "Conflicts", "Judged claims", "Not reviewed", "Who reviewed", "Method", "Articles"],
      "How to check this report",
    ];
    const places = parts.map((part) => text.indexOf(format === "md" ? `\n## ${part}\n` : `<h2>${part}</h2>`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("tells what was found before any hash", () => {
    expect(text.indexOf(SAMPLE_SHA256)).toBeGreaterThan(text.indexOf("Judged claims"));
  });

  it("says so where a part is empty", () => {
    const snapshot = { ...SAMPLE_SNAPSHOT, claims: [], articles: [], reviewers: [] };
    const empty = rendered({ ...SAMPLE_PRINTED, snapshot, sha256: null }, format).text;
    for (const words of [
      "Nobody has reviewed",
      "No claim in this report has the verdict",
      "No claim in this report was judged",
      "There is no claim in this report",
    ])
      expect(empty).toContain(words);
    expect(empty).not.toContain("Every claim in this report was judged");
  });

  it("says what the article calls somebody whom the desk named", () => {
    const claims = SAMPLE_SNAPSHOT.claims.map((claim) => ({ ...claim, mention: { words: "He", byDesk: true } }));
    const named = rendered({ ...SAMPLE_PRINTED, snapshot: { ...SAMPLE_SNAPSHOT, claims } }, format).text;
    expect(named).toMatch(/“(?:<[^>]+>)?He(?:<[^>]+>)?” in the article, named by the desk/u);
    expect(text).not.toContain("named by the desk");
  });

  it("calls nothing disputed that is only contested", () => {
    const [first, ...others] = SAMPLE_SNAPSHOT.claims;
    const claims = first ? [{ ...first, verdict: "supported" as const, reviewsAgree: true }, ...others] : [];
    const contested = rendered({ ...SAMPLE_PRINTED, snapshot: { ...SAMPLE_SNAPSHOT, claims } }, format).text;
    expect(contested).toContain("2 are contested by another claim");
    expect(contested).not.toMatch(/disputed/iu);
  });

  it("does not take what is closed to the reader for what is not there", () => {
    const snapshot = { ...SAMPLE_SNAPSHOT, claims: [], reviewers: [], closed: 1 };
    const closed = rendered({ ...SAMPLE_PRINTED, snapshot, sha256: null }, format).text;
    expect(closed).not.toContain("Nobody has reviewed");
    expect(closed).not.toContain("No claim in this report has the verdict");
    expect(closed).toContain("The reviews of these claims are closed to you");
  });
});
