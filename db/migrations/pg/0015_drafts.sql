CREATE TABLE "drafts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"by" text COLLATE "C",
	"at" bigint NOT NULL,
	"draft" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_by" ON "drafts" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "drafts_at" ON "drafts" USING btree ("at");