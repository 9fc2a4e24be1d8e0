DROP INDEX "articles_date";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "listed_on" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "articles" SET "listed_on" = coalesce("published_on", to_char(to_timestamp("imported_at" / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD'));--> statement-breakpoint
CREATE INDEX "articles_listed" ON "articles" USING btree ("listed_on","id");