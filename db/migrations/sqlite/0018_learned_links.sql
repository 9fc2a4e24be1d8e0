CREATE TABLE `link_models` (
	`id` text PRIMARY KEY NOT NULL,
	`weights` text NOT NULL,
	`decisions` integer NOT NULL,
	`confirmed` integer NOT NULL,
	`right_before` integer NOT NULL,
	`right_after` integer NOT NULL,
	`learned_by` text,
	`learned_at` integer NOT NULL,
	`adopted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`learned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_models_adopted` ON `link_models` (`adopted_at`);--> statement-breakpoint
CREATE TABLE `suggestion_features` (
	`relation_id` text PRIMARY KEY NOT NULL,
	`features` text NOT NULL,
	FOREIGN KEY (`relation_id`) REFERENCES `relations`(`id`) ON UPDATE no action ON DELETE no action
);
