DROP INDEX `articles_date`;--> statement-breakpoint
CREATE INDEX `articles_date` ON `articles` (coalesce(`published_on`, ''),`id`);
