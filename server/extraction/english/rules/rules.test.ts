/** Tests what the rules find in plain sentences: source, cue and content, each as its words. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import type { Range } from "../reading/passages";
import { readPassages } from "../reading/passages";
import { readSentences } from "../reading/sentences";
import { findByRules } from "./rules";

function found(text: string): string[][] {
  return [...readPassages(text)].flatMap((passage) => {
    const words = ({ from, to }: Range) => text.slice(passage.tokens[from]?.start, passage.tokens[to - 1]?.end);
    return findByRules(readSentences(passage)).map(({ source, cue, content }) => [
      source ? words(source) : "",
      words(cue),
      joinFragments(text, content),
    ]);
  });
}

it.each([
  // A title or a role before the name, after the verb.
  [
    "“The quay is safe” tweeted Mayor of Northport Ada Lund.",
    "Mayor of Northport Ada Lund",
    "tweeted",
    "“The quay is safe”",
  ],
  ["“It was cold,” tweeted former skipper Bo Reyes.", "former skipper Bo Reyes", "tweeted", "“It was cold,”"],
  [
    "“We lost two nets” said lead author Professor Cam Osei.",
    "lead author Professor Cam Osei",
    "said",
    "“We lost two nets”",
  ],
  // An outlet whose name begins with an article.
  [
    "Both piers are closed, newspaper The Courier reported.",
    "newspaper The Courier",
    "reported",
    "Both piers are closed",
  ],
  // What stands before the cue is no clause of its own.
  [
    "After the storm, Ada Lund said, the boats were counted.",
    "Ada Lund",
    "said",
    "After the storm … the boats were counted",
  ],
  ["This week, he added, nobody fished.", "he", "added", "This week … nobody fished"],
  // Two subjects together, and an apposition on the addressee.
  ["Ada Lund, the mayor, said Bo and Cam were at sea.", "Ada Lund, the mayor", "said", "Bo and Cam were at sea"],
  [
    "A guard told The Courier, a local paper, that one of the boats had sunk.",
    "A guard",
    "told",
    "that one of the boats had sunk",
  ],
  // "According to" with words that might be verbs, between semicolons, and inside a clause.
  ["Four were hurt, according to police.", "police", "according to", "Four were hurt"],
  ["The talks, according to state media, had failed.", "state media", "according to", "The talks … had failed"],
  ["Four sailed; according to guards, one came back alone.", "guards", "according to", "one came back alone"],
  ["Four sailed, according to guards; one came back.", "guards", "according to", "Four sailed"],
  // Words that belong to a number, a noun or a time.
  ["The station said up to 12 people had drowned.", "The station", "said", "up to 12 people had drowned"],
  ["The station said at least 12 people had drowned.", "The station", "said", "at least 12 people had drowned"],
  ["The station said no one had drowned.", "The station", "said", "no one had drowned"],
  ["The station said not a single boat had left.", "The station", "said", "not a single boat had left"],
  ["The station said even children were cold.", "The station", "said", "even children were cold"],
  ["The station said 40% of voters stayed home.", "The station", "said", "40% of voters stayed home"],
  ["The station said today's race was off.", "The station", "said", "today's race was off"],
  ["The station said the mayor who led the town was ill.", "The station", "said", "the mayor who led the town was ill"],
  ["One resident said the pier was closed.", "One resident", "said", "the pier was closed"],
  ["One of the residents said the pier was closed.", "One of the residents", "said", "the pier was closed"],
  // "Says" before a name is a verb; "report" after a singular noun phrase is none.
  ["“I know it,” says Ada Lund, who lives here.", "Ada Lund, who lives here", "says", "“I know it,”"],
  ["According to a police report, Bo was asleep.", "a police report", "According to", "Bo was asleep"],
])("%s", (text, source, cue, content) => expect(found(text)).toContainEqual([source, cue, content]));

it.each(["“It was us,” claimed responsibility.", "He said, after all, nothing.", "They went on to the harbour."])(
  "finds nobody in: %s",
  (text) => expect(found(text)).toEqual([]),
);
