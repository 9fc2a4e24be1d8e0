/** Prints the closing summary: the result and duration of each story. */
import { basename } from "node:path";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

type Line = { passed: number; failed: number; skipped: number; ms: number };

export default class Summary implements Reporter {
  private readonly stories = new Map<string, Line>();

  onTestEnd(test: TestCase, result: TestResult): void {
    const story = basename(test.location.file, ".spec.ts");
    const line = this.stories.get(story) ?? { passed: 0, failed: 0, skipped: 0, ms: 0 };
    const outcome = result.status === "passed" ? "passed" : result.status === "skipped" ? "skipped" : "failed";
    line[outcome] += 1;
    line.ms += result.duration;
    this.stories.set(story, line);
  }

  onEnd(result: FullResult): void {
    const lines = [...this.stories].sort(([a], [b]) => a.localeCompare(b)).map(([story, line]) => inWords(story, line));
    process.stdout.write(`\n${lines.join("\n")}\n  All stories: ${seconds(result.duration)}, ${result.status}.\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}

function inWords(story: string, { passed, failed, skipped, ms }: Line): string {
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} FAILED`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  return `  ${story.padEnd(24)} ${seconds(ms).padStart(8)}  ${counts.join(", ")}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
