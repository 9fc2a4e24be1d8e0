/** Names of sources by the dozen, none of which looks like another. */
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"];

/** So many of them, in the order of the alphabet. */
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
