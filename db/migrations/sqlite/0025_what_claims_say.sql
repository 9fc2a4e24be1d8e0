CREATE TABLE `claim_slots` (
	`claim_id` text NOT NULL,
	`slot` text NOT NULL,
	`place` integer NOT NULL,
	`words` text NOT NULL,
	`rank` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`claim_id`, `slot`, `place`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_slots_words` ON `claim_slots` (`slot`,`words`,`rank`);--> statement-breakpoint
CREATE TABLE `slot_corrections` (
	`claim_id` text NOT NULL,
	`slot` text NOT NULL,
	`words` text NOT NULL,
	`corrected_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `slot`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT OR IGNORE INTO `match_queue` (`article_id`, `at`) SELECT `id`, `imported_at` FROM `articles`;