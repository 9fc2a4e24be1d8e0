/** Makes text safe to store, so that every engine returns it as it was stored. */

const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Returns the value with NUL, which PostgreSQL refuses, removed from its texts, and each lone surrogate replaced by
 * U+FFFD, which each engine would otherwise do in its own way. Walks arrays and plain objects; offsets into an
 * article's text are not affected, because that text is cleaned on import.
 */
export function storable<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll("\0", "").replace(LONE_SURROGATES, "\ufffd") as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)])) as T;
  }
  return value;
}
