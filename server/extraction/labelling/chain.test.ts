/** Tests the chain's sums and best path against an enumeration of all paths. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { backward, bestWays, forward, type Lattice, newLattice, ROLES, STEPS, scoreOfWay, WAYS } from "./chain";

const LONGEST = 4;
const score = fc.double({ min: -5, max: 5, noNaN: true });
const lattices = fc
  .tuple(
    fc.integer({ min: 1, max: LONGEST }),
    fc.array(score, { minLength: LONGEST * ROLES, maxLength: LONGEST * ROLES }),
    fc.array(score, { minLength: LONGEST * STEPS, maxLength: LONGEST * STEPS }),
  )
  .map(([length, tokens, steps]): Lattice => {
    const lattice = newLattice(LONGEST);
    lattice.tokens.set(tokens);
    lattice.steps.set(steps);
    return { ...lattice, length };
  });

function everyWay(length: number): number[][] {
  if (length === 0) return [[]];
  return everyWay(length - 1).flatMap((way) => Array.from({ length: ROLES }, (_, role) => [...way, role]));
}

function scoreOf({ tokens, steps }: Lattice, way: readonly number[]): number {
  return way.reduce((sum, role, i) => {
    const step = i === 0 ? 0 : (steps[i * STEPS + (way[i - 1] as number) * ROLES + role] as number);
    return sum + step + (tokens[i * ROLES + role] as number);
  }, 0);
}

it("finds the best ways, best first", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const found = bestWays(lattice);
      const scores = everyWay(lattice.length)
        .map((way) => scoreOf(lattice, way))
        .sort((a, b) => b - a);
      expect(found).toHaveLength(Math.min(WAYS, scores.length));
      expect(new Set(found.map(String)).size).toBe(found.length);
      for (const [rank, way] of found.entries()) {
        expect(scoreOf(lattice, [...way])).toBeCloseTo(scores[rank] as number, 6);
        expect(scoreOfWay(lattice, way)).toBeCloseTo(scores[rank] as number, 6);
      }
    }),
  );
});

it("sums over all ways, from either end", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const [alpha, beta] = [new Float64Array(LONGEST * ROLES), new Float64Array(LONGEST * ROLES)];
      const all = forward(lattice, alpha);
      backward(lattice, beta);
      const sum = everyWay(lattice.length).reduce((so, way) => so + Math.exp(scoreOf(lattice, way)), 0);
      expect(all).toBeCloseTo(Math.log(sum), 6);
      for (let i = 0; i < lattice.length; i += 1) {
        const through = Array.from({ length: ROLES }, (_, k) =>
          Math.exp((alpha[i * ROLES + k] as number) + (beta[i * ROLES + k] as number) - all),
        );
        expect(through.reduce((so, chance) => so + chance, 0)).toBeCloseTo(1, 6);
      }
    }),
  );
});
