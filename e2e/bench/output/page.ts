/** Generates docs/benchmarks.md from one run, so that its words and figures always agree. */

import { growthTable, largerFigureTable } from "./growth";
import type { Result } from "./result";
import { figureTable, loadTable, sizeTable, spreadTable } from "./table";

/** Returns the page for this run. */
export function pageOf(result: Result): string {
  const { date, rows, machine, versions, sides } = result;
  return [
    "# Benchmarks",
    `Measured on ${date} on ${machine}, with ${versions} and ${sides.join(" and ")}, on a desk of ${rows.toLocaleString("en-GB")} claims. This page is written by the benchmark; change the words in \`e2e/bench/output/page.ts\`.`,
    HOW_TO_RUN,
    "## Under load",
    UNDER_LOAD,
    loadTable(result),
    "## Everything else",
    EVERYTHING_ELSE,
    figureTable(result),
    ...result.larger.flatMap((one) => [
      `## With ${one.rows.toLocaleString("en-GB")} claims`,
      LARGER,
      growthTable(result, one),
      largerFigureTable(result, one),
    ]),
    ...(result.spread.length > 0 ? ["## One server and two", SPREAD, spreadTable(result)] : []),
    "## The same work",
    SAME_WORK,
    sizeTable(result),
  ].join("\n\n");
}

const HOW_TO_RUN = `## Running it

\`\`\`sh
npm run bench
npm run bench -- --engine sqlite --engine postgres
npm run bench -- --rows 100000 --rows 1000000
npm run bench -- --part load --json
npm run bench -- --write
\`\`\`

| Option | Does |
| --- | --- |
| \`--rows N\` | The number of claims; 100000 where it is not given. Given again, a desk of so many claims on SQLite is measured beside the first. |
| \`--engine E\` | \`sqlite\` or \`postgres\`; given twice, both are measured side by side. |
| \`--seconds N\` | For how long each path is under load; 8 where it is not given. |
| \`--part P\` | Only this part, and it may be given several times: \`memory\`, \`start\`, \`sizes\`, \`load\`, \`crowd\`, \`csv\`, \`import\`, \`candidates\`, \`servers\`, \`browser\`. |
| \`--json\` | Everything that was measured, as JSON. |
| \`--write\` | Writes this page again. |

A full run takes about ten minutes, half an hour with both engines and a million claims, and needs nothing but what
\`npm test\` needs. It makes a desk in a temporary folder: the same claims each time, of about 200 characters, 20 to an
article, by 500 sources of whom a few say most, with reviews, links, evidence and the history of them. It starts the server
as \`npm start\` does and signs in over HTTP. An answer that is a refusal, or shorter or longer than it should be, ends the
run.

**The limit** is a second server, measured in turns with Stet in the same run: \`node:http\` and \`better-sqlite3\` with
prepared SQL written by hand, on a copy of the same database with whatever indexes that SQL wants. It looks up the session,
reads the same page and answers the same JSON, or makes the same change with a line in the history and waits for the disk.
It parses no input, asks no policy, and has none of what makes a desk. Nothing in this language on this machine would be much
quicker, so the part of it that Stet reaches is a figure that can be compared between machines; milliseconds cannot.
PostgreSQL is held against the same limit, which is always SQLite.`;

const UNDER_LOAD = `Each line is one kind of request, asked over and over by one caller, and by eight at once. A cell has the
median and the 97.5th percentile in milliseconds, the answers a second, and in brackets what part that is of the limit's.
Callers, server and limit share the machine, and answers are taken uncompressed. There is no limit for facets: counting by
hand would be another design, not the same work.

- **list of 50**: the first page of the claims list, without a filter and for one status and one speaker.
- **list from any day**: the same page from another day back each time, as for lists that nobody has opened recently.
- **search**: the same page by words: one that nearly every claim has, two that a third of claims have each, and two of
  which one claim in 1,500 has both.
- **facets**: the counts beside the list, without a filter and under several.
- **one claim**: all that the screen of a claim shows.
- **one change**: a tag is added or taken away; each caller has a claim of its own.

The targets are judged for the engine that stands first.`;

const EVERYTHING_ELSE = `- **memory** is what the system counts as resident: idle some seconds after the start and one list; loaded the most during
  all runs with eight callers.
- **start** is from the moment the process is made, on a desk that is there, until \`/api/health\` answers and until a list
  comes for somebody who had signed in before. Median of five.
- **list while eight ask for facets**: what one reader notices of the others.
- **facets while claims are changed**: some forty changes a second meanwhile, so that no answer can be kept for the next.
- **import with extraction** is a job of 300 made-up articles. Their claims are compared with the desk's beside it and after
  it: what part of the time until that is done the import takes is shown, too.
- **candidates** are what a claim of a dozen words is compared with, the ten that share the most of its rarest words, beside
  a search by two words, both in one process without HTTP. Medians of sixty.
- **CSV of everything**: the whole desk as one file, and somebody who changes claims all the while. Growth is over what
  the server had before. Median of three for the seconds, the worst of three for the rest.
- **screens** come up in Chromium, slowed to a quarter of this machine's speed, with an empty cache. JavaScript is counted
  compressed, as it comes over the wire. Blocking is what tasks take beyond 50 ms each, from the first paint on. Medians of
  fifteen. The limit is a page of one line, made and served by Next.js alone: every screen that is built with it begins there.
- **interactions** are two hundred keys and clicks on the whole desk at full speed: walking the list, selecting, searching,
  filtering, opening a claim, tagging, opening dialogs. Each is timed until the screen has shown what came of it, in steps
  of 8 ms; what browsers do not report because it took less than 16 ms counts as 16.`;

const LARGER = `The same at a desk of more claims, on SQLite, in turns with the first. Medians in milliseconds.`;

const SPREAD = `Two app servers on one PostgreSQL, which share this machine's processors with it and with the callers: this shows that a
second one does no harm, not what it brings.`;

const SAME_WORK = `Bytes of the answer to the same question. A run ends when a page differs by more than 3 %; the CSV is only shown.`;
