/** `stet figures`: measures how accurate and how fast the extractor is on articles whose attributions are known. */
import type { Command } from "commander";
import { wordPlaces } from "@/server/domain/claims/word-overlap";
import type { Figures } from "@/server/domain/desk/figures";
import { tokenize } from "@/server/extraction/english/reading/tokens";
import { measure } from "@/server/extraction/training/figures";
import type { KnownArticle } from "@/server/extraction/training/known-article";
import { type ReliabilityRow, reliabilityOf } from "@/server/extraction/training/reliability";
import { readCorpus, readExtractor } from "../corpus";
import { answer } from "../desk";
import { figuresTable, reliabilityTable } from "../figures-table";

type Measured = {
  extractor: string;
  figures: Figures;
  reliability: ReliabilityRow[];
  words: number;
  tokens: number;
  tokensPerSecond: number;
  loadMilliseconds: number;
  /** The extractor's peak memory use, beyond what the process used before loading it. */
  megabytes: number;
};

/** Adds `figures FILE…`. */
export function addFiguresCommand(stet: Command): void {
  stet
    .command("figures <file...>")
    .description("Measure the extractor on corpus files: JSON lists of articles with their attributions.")
    .option("--model <file>", "measure it with a model that `stet train` wrote")
    .option("--genre <name>", "only the articles of this genre")
    .option("--json")
    .action((files: string[], options: { model?: string; genre?: string; json?: boolean }) => {
      const articles = files.flatMap((file) => readCorpus(file, options.genre));
      answer(options.json, measureWith(options.model, articles), inWords);
    });
}

function measureWith(model: string | undefined, articles: KnownArticle[]): Measured {
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const { name, extract } = readExtractor(model);
  // Runs once first, because the extractor loads its data on first use.
  extract("It was said.");
  const loaded = performance.now();
  const found = new Map(articles.map(({ text }) => [text, extract(text)]));
  const seconds = (performance.now() - loaded) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  const tokens = articles.reduce((sum, { text }) => sum + tokenize(text, 0, text.length).length, 0);
  return {
    extractor: name,
    figures: measure(articles, (text) => found.get(text) ?? []),
    reliability: reliabilityOf(articles, (text) => found.get(text) ?? []),
    words: articles.reduce((sum, { text }) => sum + wordPlaces(text).length, 0),
    tokens,
    tokensPerSecond: Math.round(tokens / seconds),
    loadMilliseconds: Math.round(loaded - start),
    megabytes: Math.round(Math.max(0, peak - before) / 1_000_000),
  };
}

function inWords({
  extractor,
  figures,
  reliability,
  tokens,
  tokensPerSecond,
  loadMilliseconds,
  megabytes,
}: Measured): string {
  const n = (value: number) => value.toLocaleString("en");
  return [
    `${extractor}: ${n(figures.articles)} articles, ${n(figures.marked)} attributions marked, ${n(figures.found)} found`,
    figuresTable(figures),
    reliabilityTable(reliability),
    `${n(tokens)} tokens at ${n(tokensPerSecond)} a second; loaded in ${loadMilliseconds} ms; ${megabytes} MB over what was there before`,
  ].join("\n");
}
