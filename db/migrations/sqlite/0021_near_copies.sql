CREATE TABLE `article_agencies` (
	`article_id` text NOT NULL,
	`agency` text NOT NULL,
	PRIMARY KEY(`article_id`, `agency`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `article_copies` (
	`article_id` text NOT NULL,
	`other_id` text NOT NULL,
	`share` real NOT NULL,
	`other_share` real NOT NULL,
	PRIMARY KEY(`article_id`, `other_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `article_shingles` (
	`hash` integer NOT NULL,
	`article_id` text NOT NULL,
	PRIMARY KEY(`hash`, `article_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT OR IGNORE INTO `match_queue` (`article_id`, `at`) SELECT `id`, `imported_at` FROM `articles`;