/** The requests under load: what a reviewer does in a day, as calls to Stet and to the limit. */

import { numbersFrom } from "@/server/extraction/training/numbers";
import { claimId, dayAt } from "./desk/made-up";
import type { Ask } from "./load";

/** `limit` is missing if there is no simple way to do the same work. */
export type Path = {
  name: string;
  stet: (connection: number) => Ask[];
  limit?: (connection: number) => Ask[];
  /** Whether answers differ from call to call; otherwise each must be as long as the first. */
  varies?: (body: string) => boolean;
};

const read = (name: string, input: object): Ask => ({
  method: "GET",
  path: `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
});
const plain = (path: string): Ask => ({ method: "GET", path });

/**
 * Returns every path of a desk with this many claims. Paths that change it come last, since they change what the others
 * return.
 */
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
/** The share of the earliest days that is left out. */
const FIRST_DAYS = 0.1;

/** Starts at a different day each time, as for lists that nobody has opened recently. */
function anyDay(): Path {
  const [stet, limit] = [otherDays(), otherDays()];
  return {
    name: "list from any day",
    stet: () => stet().map((until) => read("claims.list", { filter: { until }, limit: 50 })),
    limit: () => limit().map((until) => plain(`/since?until=${until}`)),
    varies: (body) => body.split('"attributionCheck":').length === 51,
  };
}

/**
 * Returns different days on each call, the same in each run; none of the earliest, before which there are fewer than
 * fifty claims.
 */
function otherDays(): () => string[] {
  const random = numbersFrom(1);
  const later = () => FIRST_DAYS + (1 - FIRST_DAYS) * random();
  return () => Array.from({ length: DAYS_A_CALL }, () => dayAt(later));
}

/** Requests the facet counts beside the list. */
export function facetsBy(filter: object): Ask {
  return read("claims.facets", { filter });
}

/** Returns an unreviewed claim in the middle, with a relation and a piece of evidence. */
function wholeClaim(rows: number): string {
  const both = 7 * 24;
  return claimId(Math.max(1, Math.floor(rows / 2 / both)) * both);
}

/** Adds and removes a tag, on another claim for each connection, with version check and history line. */
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

/** Each call returns two changes that cancel out, on a claim that no earlier call used. */
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
