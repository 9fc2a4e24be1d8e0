CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`draft` text NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_by` ON `drafts` (`by`,`at`);--> statement-breakpoint
CREATE INDEX `drafts_at` ON `drafts` (`at`);