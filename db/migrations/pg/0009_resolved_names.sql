ALTER TABLE "claim_sources" ADD COLUMN "resolved_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "came_with" text COLLATE "C";