/** Generates dissimilar names of sources. */
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"];

/** Returns this many names in alphabetical order. */
export function madeUpNames(count: number): string[] {
  const digits = (n: number) => [...String(n).padStart(3, "0")];
  return Array.from(
    { length: count },
    (_, n) =>
      `Z${digits(n)
        .map((digit) => SYLLABLES[Number(digit)])
        .join("")}`,
  );
}
