/** Finds the packages in the lock file that are not installed, from npm's own record of what it installed. */

/**
 * Returns the paths (`node_modules/…`) of the packages that are missing or have another version. `lock` and `installed`
 * are the `packages` of package-lock.json and of npm's node_modules/.package-lock.json; `installed` is null if npm has
 * recorded nothing. Ignores optional packages: npm omits those for other systems.
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

/** Returns whether npm's record includes packages that only checks and tests use. */
export function hasDevelopment(installed) {
  return Object.values(installed ?? {}).some((one) => one.dev === true);
}
