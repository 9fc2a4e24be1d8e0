/**
 * Compares the desk's figures with the targets for any machine. Nothing asserts them: a busy machine is not a fault.
 */
import { type Figure, type Loaded, type Result, shareOfLimit } from "./result";

type Verdict = { says: string; met: boolean | null };

/**
 * Targets for paths under load by eight callers: the least share of the limit's answers per second, and the most
 * milliseconds.
 */
const PATHS: Record<string, { share: number; p975: number }> = {
  "list of 50": { share: 0.085, p975: 25 },
  "list from any day": { share: 0.085, p975: 25 },
  "list by status and speaker": { share: 0.085, p975: 25 },
  "search, a common word": { share: 0.125, p975: 35 },
  "search, two words": { share: 0.125, p975: 35 },
  "search, two rare words": { share: 0.125, p975: 35 },
  "one change": { share: 0.1, p975: 40 },
};

/**
 * Targets at a desk of a million claims, with one caller: for the facet counts in milliseconds, for the rest relative
 * to the first desk.
 */
const LARGER = { rows: 1_000_000, facets: 150, times: 1.3, start: 1.5 };

/** Targets for other figures: at most this. */
const FIGURES: Record<string, number> = {
  "CSV of everything, growth of memory": 60,
  "CSV of everything, changes that failed": 0,
  "start, until it answers": 1,
  "memory, idle": 200,
  "memory, loaded": 450,
  "claims screen, JavaScript": 200,
  "claim screen, JavaScript": 280,
  ...both("largest contentful paint", 0.8),
  ...both("total blocking time", 150),
  ...both("layout shift", 0.02),
  "import with extraction, list meanwhile, p97.5": 60,
  "candidates for a new claim, of a search": 4,
  "interactions, p75": 100,
  "interactions, longest": 200,
};

/** The import of many files may take this part of the time until their claims are compared too, at least. */
const COMPARED = { name: "import with extraction, of the time until all is compared", least: 0.4 };

/** The target for imports: at least this. */
const IMPORTS = { name: /^import with extraction, articles/u, least: 20 };

/** The export may take this many times as long as the limit's, and must contain every claim. */
const CSV = { name: "CSV of everything", times: 2.6, claims: "CSV of everything, claims in it" };

function both(what: string, most: number): Record<string, number> {
  return { [`claims screen, ${what}`]: most, [`claim screen, ${what}`]: most };
}

/**
 * Returns the target of a path under load, and whether it was met; null if there is none for this number of callers.
 */
export function targetOfPath({ loaded }: Result, one: Loaded): Verdict | null {
  const target = PATHS[one.path];
  if (!target || one.callers === 1) return null;
  const met = (shareOfLimit(loaded, one) ?? 0) >= target.share && one.p975 <= target.p975;
  return { says: `≥ ${target.share} of the limit, p97.5 ≤ ${target.p975} ms`, met };
}

/** Returns the target of a path at a larger desk, given the first desk's median. */
export function targetOfGrowth(one: Loaded, first: Loaded, rows: number): Verdict | null {
  if (!one.path.startsWith("facets")) {
    return { says: `≤ ${LARGER.times} ×`, met: one.p50 <= LARGER.times * first.p50 };
  }
  if (one.callers > 1 || rows < LARGER.rows) return null;
  return { says: `≤ ${LARGER.facets} ms`, met: one.p50 <= LARGER.facets };
}

/** Returns the target of another figure at a larger desk; null if there is none. */
export function targetOfLarger({ name, value }: Figure, rows: number): Verdict | null {
  if (name !== "start, until it answers" || rows < LARGER.rows) return null;
  return { says: `≤ ${LARGER.start} s`, met: value <= LARGER.start };
}

/** Returns the target of a figure, and whether it was met; null if there is none. */
export function targetOfFigure({ figures, rows }: Result, name: string, side: string): Verdict | null {
  const at = (where: string, what = name) => figures.find((one) => one.name === what && one.side === where);
  const { value = Number.NaN, unit = "" } = at(side) ?? {};
  if (name === CSV.name) {
    const isWhole = at(side, CSV.claims)?.value === rows;
    return { says: `≤ ${CSV.times} × the limit`, met: isWhole && value <= CSV.times * (at("limit")?.value ?? 0) };
  }
  if (name === CSV.claims) return { says: "all", met: value === rows };
  if (name === COMPARED.name) return { says: `≥ ${COMPARED.least}`, met: value >= COMPARED.least };
  if (IMPORTS.name.test(name)) return { says: `≥ ${IMPORTS.least} ${unit}`, met: value >= IMPORTS.least };
  const most = FIGURES[name];
  return most === undefined ? null : { says: `≤ ${most} ${unit}`.trim(), met: value <= most };
}
