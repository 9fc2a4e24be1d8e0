/** The only addresses an article may carry: absolute, http or https, without credentials. */

const LONGEST = 2000;

/** Returns the address in its canonical spelling; null for anything that is not a plain web address. */
export function webAddress(value: string | null | undefined): string | null {
  const written = (value ?? "").trim();
  if (!/^https?:\/\//i.test(written) || written.length > LONGEST || !URL.canParse(written)) return null;
  const url = new URL(written);
  return url.username === "" && url.password === "" ? url.href : null;
}
