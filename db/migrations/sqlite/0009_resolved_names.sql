ALTER TABLE `claim_sources` ADD `resolved_by` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `came_with` text;