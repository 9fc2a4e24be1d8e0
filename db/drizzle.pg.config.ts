/** Where the migration generator finds PostgreSQL's tables and puts what it generates. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "postgresql", schema: "./db/schema.pg.ts", out: "./db/migrations/pg" });
