/** What a run of the benchmark found, as it is kept, shown and written. */

/** One path under load, at one side. Times in milliseconds. */
export type Loaded = {
  path: string;
  callers: number;
  side: string;
  p50: number;
  p975: number;
  longest: number;
  perSecond: number;
};

/** Anything else: a number with its unit. */
export type Figure = { name: string; side: string; value: number; unit: "s" | "ms" | "MB" | "KB" | "a second" | "" };

/** How many bytes Stet and the limit answered the same question with. */
export type Size = { path: string; stet: number; limit: number };

export type Result = {
  rows: number;
  date: string;
  machine: string;
  versions: string;
  /** The sides that were measured, the limit left out. */
  sides: string[];
  /** Further desks on SQLite, of more claims than `rows`. */
  larger: { name: string; rows: number }[];
  sizes: Size[];
  loaded: Loaded[];
  /** The same with one and with two servers on one database, where there was PostgreSQL. */
  spread: Loaded[];
  figures: Figure[];
};

/** What part of the limit's answers a second this side gave; null where the limit has no such path. */
export function shareOfLimit(loaded: readonly Loaded[], { path, callers, perSecond }: Loaded): number | null {
  const limit = loaded.find((one) => one.side === "limit" && one.path === path && one.callers === callers);
  return limit ? perSecond / limit.perSecond : null;
}
