/** The numbers that identify words, tags and features: hashes, so that no model has to carry a word list. */

/** Mixes a number over all 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
export function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Returns the 32-bit hash of a part of a text (FNV-1a over its UTF-16 units, then mixed). */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = Math.max(from, 0); i < to; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}
