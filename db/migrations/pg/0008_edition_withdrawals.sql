ALTER TABLE "report_editions" ADD COLUMN "withdrawal" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "report_editions" ADD COLUMN "withdrawn_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "report_editions" ADD COLUMN "withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;