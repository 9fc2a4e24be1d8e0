CREATE TABLE `match_queue` (
	`article_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `relations` ADD `sure` integer;--> statement-breakpoint
ALTER TABLE `relations` ADD `marks` text;--> statement-breakpoint
CREATE INDEX `relations_score` ON `relations` (`state`,`score`,`id`);--> statement-breakpoint
INSERT INTO `match_queue` (`article_id`, `at`) SELECT `id`, `imported_at` FROM `articles`;
