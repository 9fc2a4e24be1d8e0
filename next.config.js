/** Next.js: no phoning home and no image service; the headers that every answer carries are the server's own. */

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types; a newcomer's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // A page is loaded when it is first asked for: the server answers sooner, and takes less memory.
  experimental: { preloadEntriesOnStart: false },
  serverExternalPackages: ["@node-rs/argon2", "pino"],
};
