/** Packs feature keys into about two bytes each: sorts them and stores only the differences. */

const LOW_BITS = 7;
const LOW_MASK = 0x7f;
const GOES_ON = 0x80;

/** Packs keys, in ascending order as unsigned numbers, as differences of seven bits a byte. */
export function packedKeys(keys: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let distance = ((key >>> 0) - before) >>> 0;
    before = key >>> 0;
    for (; distance > LOW_MASK; distance >>>= LOW_BITS) bytes.push((distance & LOW_MASK) | GOES_ON);
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

/** Unpacks `count` keys. */
export function keysFrom(packed: Uint8Array, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = 0;
  for (let row = 0, at = 0; row < count; row += 1) {
    let distance = 0;
    let byte = GOES_ON;
    for (let shift = 0; byte & GOES_ON; shift += LOW_BITS) {
      byte = packed[at++] ?? 0;
      distance |= (byte & LOW_MASK) << shift;
    }
    key = (key + distance) | 0;
    keys[row] = key;
  }
  return keys;
}
