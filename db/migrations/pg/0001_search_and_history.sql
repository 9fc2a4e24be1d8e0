CREATE TABLE claim_words (ordinal bigint PRIMARY KEY NOT NULL, words tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX claim_words_words ON claim_words USING gin (words);
--> statement-breakpoint
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_ARGV[0] USING ERRCODE = 'ST001';
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_rewriting('history');
--> statement-breakpoint
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_rewriting('history');
--> statement-breakpoint
CREATE TRIGGER events_refuse_truncate BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting('history');
--> statement-breakpoint
CREATE TRIGGER articles_refuse_new_text BEFORE UPDATE OF text, sha256 ON articles FOR EACH ROW EXECUTE FUNCTION refuse_rewriting('the text of an article');
