CREATE TABLE `security_events` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`detail` text NOT NULL,
	`address` text NOT NULL,
	`device` text,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`times` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `security_events_last` ON `security_events` (`last_at`);--> statement-breakpoint
ALTER TABLE `attempts` ADD `address` text;--> statement-breakpoint
CREATE INDEX `attempts_address` ON `attempts` (`address`,`last_at`);--> statement-breakpoint
CREATE INDEX `attempts_last` ON `attempts` (`last_at`);