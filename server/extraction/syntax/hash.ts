/** The numbers that features are known by: every feature is hashed, so that no model has to carry a list of words. */

/** Mixes a value into a 32-bit hash (the finaliser of MurmurHash3, Appleby 2011). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** A text as a 32-bit hash (FNV-1a over its UTF-16 units). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** A feature: the number of its template and up to three values. Never 0, which stands for an empty place. */
export function feature(template: number, x: number, y = 0, z = 0): number {
  return mix(mix(mix(Math.imul(template, 0x01000193) ^ 0x5bd1e995, x), y), z) >>> 0 || 1;
}
