/**
 * A made-up story for tests: two articles on a ferry that burned, with claims that repeat, deny and corroborate one
 * another.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Bundle, BundleClaim } from "./bundle";

const FIRST = `Ferry burns off Port Maren

A car ferry burned off Port Maren on Tuesday. Harbour master Ida Solheim said the fire started in the engine room. The Coastal Union accused the owner, Nordlys Lines, of sending out a ferry whose pumps were broken.

Nordlys Lines denied the accusation. "All pumps were tested in February and were in order," its director Per Aune said. Passenger Tuva Lien said nobody told the passengers where to go.`;
const SECOND = `Inquiry into ferry fire opens

An inquiry into the fire on the car ferry off Port Maren opened on Thursday. Ida Solheim repeated that the fire had started in the engine room. Fire inspector Geir Moen found that the pumps of the ferry had not been tested since October, and called the safety plan of Nordlys Lines reckless.

Transport minister Eli Rud said ferries would be kept in port if their pumps were not tested within a month. She called the rescue a proud moment for Port Maren.`;

/** Builds a claim from its speaker's name, its cue and its content, as they are in an article. */
function claim(id: string, article: string, text: string, written: readonly [string, string, string]): BundleClaim {
  const [speaker, cue, content] = written;
  const contentAt = text.indexOf(content);
  // The intended cue is the nearest one before what it introduces, or comes after a quotation.
  const before = text.lastIndexOf(cue, contentAt);
  const cueAt = before < 0 || contentAt - before > 80 ? text.indexOf(cue, contentAt + content.length) : before;
  const span = (start: number, words: string): Span => [start, start + words.length];
  return { id, article, content: [span(contentAt, content)], cue: [span(cueAt, cue)], speakers: [speaker] };
}

export const FERRY: Bundle = {
  articles: [
    { id: "fire", publishedOn: "2021-03-10", text: FIRST },
    { id: "inquiry", publishedOn: "2021-03-12", text: SECOND },
  ],
  claims: [
    claim("engine room", "fire", FIRST, ["Ida Solheim", "said", "the fire started in the engine room"]),
    claim("broken pumps", "fire", FIRST, [
      "Coastal Union",
      "accused",
      "of sending out a ferry whose pumps were broken",
    ]),
    claim("denial", "fire", FIRST, ["Nordlys Lines", "denied", "the accusation"]),
    claim("tested", "fire", FIRST, ["Per Aune", "said", "All pumps were tested in February and were in order"]),
    claim("passengers", "fire", FIRST, ["Tuva Lien", "said", "nobody told the passengers where to go"]),
    claim("engine room again", "inquiry", SECOND, [
      "Ida Solheim",
      "repeated",
      "the fire had started in the engine room",
    ]),
    claim("not tested", "inquiry", SECOND, [
      "Geir Moen",
      "found",
      "the pumps of the ferry had not been tested since October",
    ]),
    claim("reckless", "inquiry", SECOND, ["Geir Moen", "called", "the safety plan of Nordlys Lines reckless"]),
    claim("kept in port", "inquiry", SECOND, [
      "Eli Rud",
      "said",
      "ferries would be kept in port if their pumps were not tested within a month",
    ]),
    claim("rescue", "inquiry", SECOND, ["Eli Rud", "called", "the rescue a proud moment for Port Maren"]),
  ],
};
