/** Proves every format against a golden file, and that each states what a report has to state. */
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../domain/report";
import { renderReport } from "./render";
import { NOT_FROZEN } from "./report-outline";
import { SAMPLE_SHA256, SAMPLE_SNAPSHOT } from "./sample-snapshot";

describe.each(EXPORT_FORMATS)("a report as %s", (format) => {
  const file = renderReport(SAMPLE_SNAPSHOT, SAMPLE_SHA256, format);

  it("is what it was", async () => {
    await expect(file.bytes).toMatchFileSnapshot(`./report.golden.${format}`);
  });

  it("is the same bytes each time", () => {
    expect(renderReport(structuredClone(SAMPLE_SNAPSHOT), SAMPLE_SHA256, format).bytes).toBe(file.bytes);
  });

  it("names the report, the edition and the format", () => {
    expect(file.name).toBe(`claims-on-the-strike-edition-2.${format}`);
    expect(renderReport({ ...SAMPLE_SNAPSHOT, title: "«Über» 港" }, SAMPLE_SHA256, format).name).toBe(
      `uber-edition-2.${format}`,
    );
    expect(renderReport({ ...SAMPLE_SNAPSHOT, title: "../../港" }, null, format).name).toBe(
      `report-not-frozen.${format}`,
    );
  });

  it("states desk, times, correction, SHA-256, chain head, scope and reviewers", () => {
    const { desk, frozenBy, correction, chainHead, scope, reviewers } = SAMPLE_SNAPSHOT;
    const stated = [desk, frozenBy, correction ?? "", SAMPLE_SHA256, chainHead?.hash ?? "", scope.words];
    for (const words of [...stated, ...reviewers.map((one) => one.name)]) expect(file.bytes).toContain(words);
  });

  it("says plainly when it was not frozen", () => {
    expect(file.bytes).not.toContain(NOT_FROZEN);
    expect(renderReport(SAMPLE_SNAPSHOT, null, format).bytes).toContain(NOT_FROZEN);
  });
});

describe.each(["md", "html"] as const)("a printed report as %s", (format) => {
  const { bytes } = renderReport(SAMPLE_SNAPSHOT, SAMPLE_SHA256, format);

  it("has every part in order", () => {
    const parts = ["Scope", "Method", "Who reviewed", "What is disputed", "Judged claims", "Not reviewed", "Articles"];
    const places = parts.map((part) => bytes.indexOf(format === "md" ? `\n## ${part}\n` : `<h2>${part}</h2>`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("says so where a part is empty", () => {
    const empty = renderReport({ ...SAMPLE_SNAPSHOT, claims: [], articles: [], reviewers: [] }, null, format).bytes;
    for (const words of [
      "Nobody has reviewed",
      "Nothing in this report is disputed",
      "No claim in this report was judged",
    ])
      expect(empty).toContain(words);
  });
});
