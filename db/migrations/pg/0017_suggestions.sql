CREATE TABLE "match_queue" (
	"article_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "sure" bigint;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "marks" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "match_queue" ADD CONSTRAINT "match_queue_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relations_score" ON "relations" USING btree ("state","score","id");--> statement-breakpoint
DROP TRIGGER relations_note ON "relations";--> statement-breakpoint
CREATE TRIGGER relations_note AFTER INSERT OR DELETE OR UPDATE OF id, a, b, type, state, score, sure, marks, reason, "by", at, version ON "relations" FOR EACH ROW EXECUTE FUNCTION note_change('relation', 'id');--> statement-breakpoint
INSERT INTO "match_queue" ("article_id", "at") SELECT "id", "imported_at" FROM "articles";
