CREATE TABLE `job_items` (
	`job_id` text NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`article_id` text,
	`outcome` text,
	`input` text,
	PRIMARY KEY(`job_id`, `place`),
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `job_items_state` ON `job_items` (`job_id`,`state`,`place`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`by` text,
	`begun_at` integer NOT NULL,
	`ended_at` integer,
	`why` text,
	`runner` text,
	`leased_until` integer,
	`put_away_at` integer,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`state`,`begun_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_begun` ON `jobs` (`begun_at`,`id`);