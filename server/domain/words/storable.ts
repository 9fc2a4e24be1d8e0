/** Text that every engine can keep, and gives back as it was kept. */

const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * The value with NUL taken out of its texts, which PostgreSQL refuses, and each half of a surrogate pair replaced by
 * U+FFFD, which every engine would do in its own way. Walks arrays and plain objects; offsets into an article's text
 * do not change by it, because that text is cleaned when it comes in.
 */
export function storable<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll("\0", "").replace(LONE_SURROGATES, "\ufffd") as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)])) as T;
  }
  return value;
}
