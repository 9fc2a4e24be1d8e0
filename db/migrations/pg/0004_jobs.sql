CREATE TABLE "job_items" (
	"job_id" text COLLATE "C" NOT NULL,
	"place" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"article_id" text COLLATE "C",
	"outcome" text COLLATE "C",
	"input" text COLLATE "C",
	CONSTRAINT "job_items_job_id_place_pk" PRIMARY KEY("job_id","place")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C",
	"begun_at" bigint NOT NULL,
	"ended_at" bigint,
	"why" text COLLATE "C",
	"runner" text COLLATE "C",
	"leased_until" bigint,
	"put_away_at" bigint
);
--> statement-breakpoint
ALTER TABLE "job_items" ADD CONSTRAINT "job_items_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_items" ADD CONSTRAINT "job_items_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_items_state" ON "job_items" USING btree ("job_id","state","place");--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("state","begun_at","id");--> statement-breakpoint
CREATE INDEX "jobs_begun" ON "jobs" USING btree ("begun_at","id");