CREATE TABLE `parent_dismissals` (
	`source_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`dismissed_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`source_id`, `parent_id`),
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dismissed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `sources` ADD `part_of` text;--> statement-breakpoint
CREATE INDEX `sources_part_of` ON `sources` (`part_of`);--> statement-breakpoint
CREATE INDEX `sources_merged_into` ON `sources` (`merged_into`);