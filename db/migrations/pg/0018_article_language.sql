ALTER TABLE "articles" ADD COLUMN "language" text COLLATE "C";--> statement-breakpoint
DROP TRIGGER articles_note ON "articles";--> statement-breakpoint
CREATE TRIGGER articles_note AFTER INSERT OR DELETE OR UPDATE OF id, title, publisher, url, author, language, published_on, date_doubt, format, text, sha256, provenance, imported_by, imported_at, version ON "articles" FOR EACH ROW EXECUTE FUNCTION note_change('article', 'id');
