DROP INDEX `articles_date`;--> statement-breakpoint
ALTER TABLE `articles` ADD `listed_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `articles` SET `listed_on` = coalesce(`published_on`, strftime('%Y-%m-%d', `imported_at` / 1000, 'unixepoch'));--> statement-breakpoint
CREATE INDEX `articles_listed` ON `articles` (`listed_on`,`id`);