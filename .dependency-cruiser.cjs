/** The floors of the house: imports run downwards only, and never in a circle. Tests may stand on any floor below the stories. */

const floor = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, pathNot: "\\.test\\.tsx?$" },
  to: { path: to },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    floor("db-stands-alone", "^db/", "^(server|app|e2e)/", "db imports nothing of ours."),
    floor(
      "domain-stands-alone",
      "^server/domain/",
      "^(db|app|e2e|server/(?!domain))",
      "domain imports nothing of ours.",
    ),
    floor(
      "languages",
      "^server/languages/",
      "^(db|app|e2e)/|^server/(?!domain/|languages/)",
      "What Stet knows of a language is words and pure functions.",
    ),
    floor(
      "pure-rooms",
      "^server/(extraction|matching|report|ingest)/",
      "^(db|app|e2e)/|^server/(?!domain/|languages/|extraction/|matching/|report/|ingest/)",
      "Extraction, matching, report and ingest are pure: domain, languages and themselves.",
    ),
    floor(
      "workers",
      "^server/workers/",
      "^(app|e2e)/|^server/(?!domain/|languages/|store/|extraction/|ingest/|matching/|report/|workers/)",
      "Workers do slow work, each in a thread of its own; they know the use cases not.",
    ),
    floor(
      "store",
      "^server/store/",
      "^(app|e2e)/|^server/(usecases|auth|api|cli|extraction|matching|report|ingest|workers)/",
      "The store knows rows and domain objects.",
    ),
    floor(
      "usecases",
      "^server/usecases/(?!.*\\.test\\.ts)",
      "^(app|e2e)/|^server/(api|auth|cli)/",
      "Use cases know no transport, and not who is signed in.",
    ),
    floor("auth", "^server/auth/", "^(app|e2e)/|^server/(api|cli)/", "Auth knows no transport."),
    floor("api", "^server/api/", "^(app|e2e)/|^server/cli/", "The API knows no screens and no commands."),
    floor(
      "cli",
      "^server/cli/(?!commands/start\\.ts)",
      "^(app|e2e)/|^server/api/",
      "Commands use the use cases, not the API; the one that serves it starts it.",
    ),
    floor(
      "start",
      "^server/cli/commands/start\\.ts",
      "^(app|e2e)/|^server/api/(?!http/(serve|listen)\\.ts)",
      "Serving, and the port for it, is all of the API it knows.",
    ),
    {
      name: "screens-through-trpc",
      comment:
        "Screens reach the server through tRPC; they take words and pure functions from the domain, the light part of languages, and the outline of reports.",
      severity: "error",
      from: { path: "^app/(?!api/|_trpc/)", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^(db/|server/(?!domain/|languages/(?:languages|lang-of)\\.ts|api/root|report/(?:report-)?outline\\.ts))",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "router-for-types-only",
      comment: "A screen that imports the router itself would carry the server into the browser.",
      severity: "error",
      from: { path: "^app/(?!api/|_trpc/server)" },
      to: { path: "^server/api/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "light-words",
      comment: "What parses or hashes is a hundred kilobytes in a browser; types of it are free.",
      severity: "error",
      from: { path: "^app/(?!api/|_trpc/server)", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^server/domain/(schemas|history/event|articles/article)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    floor(
      "e2e-by-url",
      "^e2e/(?!bench/)",
      "^(app|server|db/(?!sqlite/sqlite-driver))",
      "Stories drive the running app by its URL.",
    ),
    floor("bench", "^e2e/bench/", "^(app|server/api)/", "Benchmarks fill a database, then measure by URL."),
    {
      name: "no-clock-in-domain",
      comment: "Domain has no clock, no randomness, no files; hashing is a pure function.",
      severity: "error",
      from: { path: "^server/domain/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^\\.next/)|\\.mjs$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json", ".css"] },
  },
};
