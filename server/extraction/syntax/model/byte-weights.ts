/** Encodes weights in one byte: fine steps near zero, coarse ones far from it, because both kinds matter. */

/** The companding law of telephony (mu-law, ITU-T G.711) with its usual constant. */
const MU = 255;
const LARGEST_CODE = 127;
/** The value of the largest weight; all others are smaller integers. */
const LARGEST_VALUE = 8191;
const OFFSET = 128;

/** The value of each code, at index code plus 128. */
const VALUES = Int16Array.from({ length: 256 }, (_, at) => {
  const code = at - OFFSET;
  const size = ((1 + MU) ** (Math.abs(code) / LARGEST_CODE) - 1) / MU;
  return Math.sign(code) * Math.round(LARGEST_VALUE * Math.min(1, size));
});

/** Returns the value of a code. */
export function weightOf(code: number): number {
  return VALUES[code + OFFSET] as number;
}

/** Returns the code of a weight, given that the largest weight of its model is `largest`. */
export function codeOf(weight: number, largest: number): number {
  const share = Math.min(1, Math.abs(weight) / largest);
  return Math.sign(weight) * Math.round((LARGEST_CODE * Math.log1p(MU * share)) / Math.log1p(MU));
}
