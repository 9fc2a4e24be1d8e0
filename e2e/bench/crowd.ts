/**
 * Measures one request while others run: a list while everybody loads facets, and facets while somebody changes claims.
 */
import { type Ask, askOnce, load, quantile, type Timed } from "./load";
import type { Figure } from "./output/result";
import { facetsBy, type Path } from "./paths";
import type { Side } from "./sides";
import { startWriting } from "./writing";

const FACETS_AT_ONCE = 8;

/** Measures a list while eight callers ask for facets. */
export async function measureCrowd(sides: readonly Side[], list: Path, seconds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const side of sides) {
    const facets = () => [facetsBy({})];
    const [timed] = await Promise.all([
      steady(side, list.stet, 1, seconds),
      steady(side, facets, FACETS_AT_ONCE, seconds),
    ]);
    const figure = (which: string, share: number): Figure => ({
      ...{ name: `list while eight ask for facets, ${which}`, side: side.name, unit: "ms" },
      value: quantile(timed.times, share),
    });
    figures.push(figure("p97.5", 0.975), figure("longest", 1));
  }
  return figures;
}

/** Measures facets while somebody changes claims, so that no answer can be cached. */
export async function measureFacetsAmidChanges(
  sides: readonly Side[],
  rows: number,
  seconds: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const side of sides) {
    const stop = startWriting(side, rows);
    const { times } = await load(side, {
      ...{ connections: 1, seconds, asksOf: () => [facetsBy({})] },
      isExpected: (body) => body.startsWith('{"result":{"data":{"total":'),
    });
    await stop();
    const figure = (which: string, share: number): Figure => ({
      ...{ name: `facets while claims are changed, ${which}`, side: side.name, unit: "ms" },
      value: quantile(times, share),
    });
    figures.push(figure("p50", 0.5), figure("p97.5", 0.975));
  }
  return figures;
}

async function steady(
  side: Side,
  asksOf: (connection: number) => Ask[],
  connections: number,
  seconds: number,
): Promise<Timed> {
  const [ask] = asksOf(0);
  const { length } = ask ? await askOnce(side, ask) : "";
  return load(side, { connections, seconds, asksOf, isExpected: (body) => body.length === length });
}
