ALTER TABLE "relations" ADD COLUMN "reconciled" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "reconciled_why" text COLLATE "C";--> statement-breakpoint
DROP TRIGGER relations_note ON "relations";--> statement-breakpoint
CREATE TRIGGER relations_note AFTER INSERT OR DELETE OR UPDATE OF id, a, b, type, state, score, sure, marks, reason, reconciled, reconciled_why, "by", at, version ON "relations" FOR EACH ROW EXECUTE FUNCTION note_change('relation', 'id');
