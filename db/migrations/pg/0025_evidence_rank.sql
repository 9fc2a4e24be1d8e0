ALTER TABLE "evidence" ADD COLUMN "rank" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP TRIGGER evidence_note ON "evidence";--> statement-breakpoint
UPDATE "evidence" SET "rank" = "claims"."rank" FROM "claims" WHERE "claims"."id" = "evidence"."claim_id";--> statement-breakpoint
CREATE TRIGGER evidence_note AFTER INSERT OR DELETE OR UPDATE OF id, claim_id, stance, kind, title, url, article_id, start, "end", other_claim_id, excerpt, note, reliability, credibility, "by", at, removed_at, version ON "evidence" FOR EACH ROW EXECUTE FUNCTION note_change('evidence', 'id');--> statement-breakpoint
CREATE INDEX "evidence_rank" ON "evidence" USING btree ("removed_at","rank");