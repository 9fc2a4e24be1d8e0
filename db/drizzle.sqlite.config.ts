/** Where the migration generator finds SQLite's tables and puts what it generates. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "sqlite", schema: "./db/schema.sqlite.ts", out: "./db/migrations/sqlite" });
