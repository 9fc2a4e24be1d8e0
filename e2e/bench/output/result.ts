/** The result of a benchmark run, as it is stored, shown and documented. */

/** One path under load at one side. Times in milliseconds. */
export type Loaded = {
  path: string;
  callers: number;
  side: string;
  p50: number;
  p975: number;
  longest: number;
  perSecond: number;
};

/** Any other measurement: a number with its unit. */
export type Figure = {
  name: string;
  side: string;
  value: number;
  unit: "s" | "ms" | "MB" | "KB" | "a second" | "times" | "";
};

/** The sizes in bytes of Stet's and the limit's answers to the same request. */
export type Size = { path: string; stet: number; limit: number };

export type Result = {
  rows: number;
  date: string;
  machine: string;
  versions: string;
  /** The measured sides, without the limit. */
  sides: string[];
  /** Further desks on SQLite, with more claims than `rows`. */
  larger: { name: string; rows: number }[];
  sizes: Size[];
  loaded: Loaded[];
  /** The same paths with one and with two servers on one database, if there was PostgreSQL. */
  spread: Loaded[];
  figures: Figure[];
};

/** Returns this side's answers per second as a share of the limit's; null if the limit does not have the path. */
export function shareOfLimit(loaded: readonly Loaded[], { path, callers, perSecond }: Loaded): number | null {
  const limit = loaded.find((one) => one.side === "limit" && one.path === path && one.callers === callers);
  return limit ? perSecond / limit.perSecond : null;
}
