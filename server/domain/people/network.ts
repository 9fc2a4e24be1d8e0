/** Determines the network of an address, to the extent that one person commonly has it to themselves. */

const V4_IN_V6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;
const GROUP = /^[\da-f]{1,4}$/iu;
const GROUPS = 8;
/**
 * A household or a machine has this many leading groups of an IPv6 address to itself, and chooses the others freely.
 */
const OWN_GROUPS = 4;

/** Returns the first 64 bits of an IPv6 address; an IPv4 address, or anything else, unchanged. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/u, "");
  const v4 = V4_IN_V6.exec(plain)?.[1];
  if (v4) return v4;
  const groups = groupsOf(plain);
  if (!groups) return address;
  return `${groups
    .slice(0, OWN_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** Returns the eight groups of an IPv6 address; null if it is none. */
function groupsOf(address: string): string[] | null {
  const halves = address.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const given = halves.flat();
  const isShort = halves.length === 2;
  if (!given.every((group) => GROUP.test(group))) return null;
  if (halves.length > 2 || (isShort ? given.length >= GROUPS : given.length !== GROUPS)) return null;
  const zeros = Array<string>(GROUPS - given.length).fill("0");
  return [...(halves[0] ?? []), ...zeros, ...(halves[1] ?? [])];
}
