ALTER TABLE `claims` DROP COLUMN `dated_on`;--> statement-breakpoint
ALTER TABLE claim_words RENAME TO claim_words_by_ordinal;--> statement-breakpoint
CREATE VIRTUAL TABLE claim_words USING fts5(statement, quote, names, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');--> statement-breakpoint
INSERT INTO claim_words (rowid, statement, quote, names)
	SELECT claims.rank, words.statement, CASE WHEN instr(' ' || words.statement || ' ', ' ' || words.quote || ' ') > 0 THEN '' ELSE words.quote END, words.names
	FROM claim_words_by_ordinal AS words JOIN claims ON claims.ordinal = words.rowid
	ORDER BY claims.rank;--> statement-breakpoint
DROP TABLE claim_words_by_ordinal;--> statement-breakpoint
CREATE TABLE claim_vocabulary (word text PRIMARY KEY NOT NULL) WITHOUT ROWID;--> statement-breakpoint
CREATE VIRTUAL TABLE claim_words_terms USING fts5vocab('claim_words', 'row');--> statement-breakpoint
INSERT INTO claim_vocabulary (word) SELECT term FROM claim_words_terms;--> statement-breakpoint
DROP TABLE claim_words_terms;
