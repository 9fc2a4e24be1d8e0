CREATE VIRTUAL TABLE claim_words USING fts5(statement, quote, names, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER articles_refuse_new_text BEFORE UPDATE OF text, sha256 ON articles BEGIN SELECT RAISE(ABORT, 'an article''s text is never edited'); END;
