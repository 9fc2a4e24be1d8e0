/** Where the migration generator finds the tables and puts what it generates. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "sqlite", schema: "./db/schema.sqlite.ts", out: "./db/migrations/sqlite" });
