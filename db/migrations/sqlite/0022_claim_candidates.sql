CREATE TABLE `claim_candidates` (
	`claim_id` text NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	`source_id` text,
	`rank` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`claim_id`, `place`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_candidates_rank` ON `claim_candidates` (`rank`,`place`);