CREATE TABLE `claim_topics` (
	`claim_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`added_by` text,
	`rank` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`claim_id`, `topic_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_topics_topic` ON `claim_topics` (`topic_id`,`rank`);--> statement-breakpoint
CREATE TABLE `topic_dismissals` (
	`topic_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`dismissed_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`topic_id`, `claim_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dismissed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`note` text,
	`added_by` text,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topics_key` ON `topics` (`key`);