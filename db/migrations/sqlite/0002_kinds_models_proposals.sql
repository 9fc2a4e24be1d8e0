CREATE TABLE `models` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`engine` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`learned_from` text NOT NULL,
	`learned_articles` integer NOT NULL,
	`learned_attributions` integer NOT NULL,
	`figures` text NOT NULL,
	`rival_figures` text NOT NULL,
	`rival_id` text,
	`rival_engine` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	`adopted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`bytes` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `models_sha256` ON `models` (`sha256`);--> statement-breakpoint
CREATE INDEX `models_adopted` ON `models` (`adopted_at`);--> statement-breakpoint
CREATE INDEX `models_added` ON `models` (`added_at`,`id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`kind` text NOT NULL,
	`claim_id` text,
	`state` text NOT NULL,
	`engine` text NOT NULL,
	`key` text NOT NULL,
	`finding` text,
	`by` text,
	`at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_article` ON `proposals` (`article_id`,`state`,`id`);--> statement-breakpoint
ALTER TABLE `claims` ADD `cue_class` text DEFAULT 'says' NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_cue_class` ON `claims` (`cue_class`,`dated_on`,`ordinal`);