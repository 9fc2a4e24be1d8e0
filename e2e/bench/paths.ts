/** What is asked under load: the calls that a reviewer's day consists of, as Stet and as the limit take them. */

import { numbersFrom } from "@/server/extraction/training/numbers";
import { claimId, dayAt } from "./desk/made-up";
import type { Ask } from "./load";

/** `limit` is missing where there is no plain way to do the same work. */
export type Path = {
  name: string;
  stet: (connection: number) => Ask[];
  limit?: (connection: number) => Ask[];
  /** Whether answers differ from call to call; otherwise each must be as long as the first was. */
  varies?: (body: string) => boolean;
};

const read = (name: string, input: object): Ask => ({
  method: "GET",
  path: `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
});
const plain = (path: string): Ask => ({ method: "GET", path });

/** Every path of a desk of so many claims. Those that change it come last, since they change what the others answer. */
export function pathsOf(rows: number): Path[] {
  const list = (name: string, filter: object, limit: string): Path => ({
    name,
    stet: () => [read("claims.list", { filter, limit: 50 })],
    limit: () => [plain(limit)],
  });
  const facets = (name: string, filter: object): Path => ({ name, stet: () => [facetsBy(filter)] });
  const whole = wholeClaim(rows);
  return [
    list("list of 50", {}, "/list"),
    list(
      "list by status and speaker",
      { workflow: ["reviewed"], speaker: ["source-3"] },
      "/cast?source=source-3&workflow=reviewed",
    ),
    anyDay(),
    list("search, a common word", { q: "road" }, "/search?q=road"),
    list("search, two words", { q: "airport spokesman" }, "/search?q=airport%20spokesman"),
    list("search, two rare words", { q: "isthmus lighthouse" }, "/search?q=isthmus%20lighthouse"),
    facets("facets", {}),
    facets("facets, by status", { workflow: ["reviewed"] }),
    facets("facets, by speaker", { speaker: ["source-3"] }),
    facets("facets, by a word", { q: "airport" }),
    facets("facets, by all three", { workflow: ["reviewed"], speaker: ["source-3"], q: "airport" }),
    {
      name: "one claim",
      stet: () => [read("claims.get", { id: whole })],
      limit: () => [plain(`/claim?id=${whole}`)],
    },
    changePath(rows),
  ];
}

const DAYS_A_CALL = 500;
/** What part of all days is left out. */
const FIRST_DAYS = 0.1;

/** Each time from another day back, as lists do that nobody has asked for in a while: hardly a claim of it is in memory. */
function anyDay(): Path {
  const [stet, limit] = [otherDays(), otherDays()];
  return {
    name: "list from any day",
    stet: () => stet().map((until) => read("claims.list", { filter: { until }, limit: 50 })),
    limit: () => limit().map((until) => plain(`/since?until=${until}`)),
    varies: (body) => body.split('"attributionCheck":').length === 51,
  };
}

/** Each call gives other days, the same ones in each run; none of the first, before which there are no fifty claims. */
function otherDays(): () => string[] {
  const random = numbersFrom(1);
  const later = () => FIRST_DAYS + (1 - FIRST_DAYS) * random();
  return () => Array.from({ length: DAYS_A_CALL }, () => dayAt(later));
}

/** The counts beside the list. */
export function facetsBy(filter: object): Ask {
  return read("claims.facets", { filter });
}

/** An unreviewed claim in the middle, with a link and a piece of evidence. */
function wholeClaim(rows: number): string {
  const both = 7 * 24;
  return claimId(Math.max(1, Math.floor(rows / 2 / both)) * both);
}

/** Tagging and untagging, each connection a claim of its own: version, history line and all. */
export function changePath(rows: number): Path {
  const taggings = tagging(rows);
  const post = (path: string, body: object): Ask => ({ method: "POST", path, body: JSON.stringify(body) });
  return {
    name: "one change",
    stet: () => taggings().map((body) => post("/api/trpc/claims.tag", body)),
    limit: () => taggings().map((body) => post("/change", { ...body, version: 1 })),
    varies: (body) => body.startsWith('{"result":{"data":{"tags":['),
  };
}

/** Each call gives two changes that undo one another, on a claim that no call before it had. */
function tagging(rows: number): () => [object, object] {
  let used = 0;
  return () => {
    used += 1;
    const id = claimId((used % rows) + 1);
    return [
      { id, add: ["bench"] },
      { id, remove: ["bench"] },
    ];
  };
}
