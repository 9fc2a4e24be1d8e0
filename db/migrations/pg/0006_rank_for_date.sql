ALTER TABLE "claims" DROP COLUMN "dated_on";--> statement-breakpoint
CREATE TABLE claim_words_by_rank (rank bigint PRIMARY KEY NOT NULL, words tsvector NOT NULL);--> statement-breakpoint
INSERT INTO claim_words_by_rank SELECT claims.rank, claim_words.words FROM claim_words JOIN claims ON claims.ordinal = claim_words.ordinal ORDER BY claims.rank;--> statement-breakpoint
DROP TABLE claim_words;--> statement-breakpoint
ALTER TABLE claim_words_by_rank RENAME TO claim_words;--> statement-breakpoint
CREATE INDEX claim_words_words ON claim_words USING gin (words);
