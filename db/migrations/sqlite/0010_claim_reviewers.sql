CREATE TABLE `claim_reviewers` (
	`claim_id` text NOT NULL,
	`person_id` text NOT NULL,
	`begun_at` integer,
	`opened_at` integer,
	PRIMARY KEY(`person_id`, `claim_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
