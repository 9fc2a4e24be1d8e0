ALTER TABLE `relations` ADD `reconciled` text;--> statement-breakpoint
ALTER TABLE `relations` ADD `reconciled_why` text;