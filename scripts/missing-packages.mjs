/** Which packages that the lock file asks for are not installed, read from the record that npm keeps of what it installed. */

/**
 * The places (`node_modules/…`) of the packages that are missing or have another version. `lock` and `installed` are the
 * `packages` of package-lock.json and of npm's node_modules/.package-lock.json; null where npm has recorded nothing.
 * Optional packages do not count: npm leaves out those for other systems.
 */
export function missingPackages(lock, installed, { development }) {
  return Object.entries(lock)
    .filter(([place, wanted]) => {
      if (!place.startsWith("node_modules/") || wanted.link || wanted.optional) return false;
      if ((wanted.dev || wanted.devOptional) && !development) return false;
      return installed?.[place]?.version !== wanted.version;
    })
    .map(([place]) => place);
}

/** Whether what npm recorded as installed includes packages that only checks and tests use. */
export function hasDevelopment(installed) {
  return Object.values(installed ?? {}).some((one) => one.dev === true);
}
