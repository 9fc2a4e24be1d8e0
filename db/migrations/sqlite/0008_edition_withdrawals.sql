ALTER TABLE `report_editions` ADD `withdrawal` text;--> statement-breakpoint
ALTER TABLE `report_editions` ADD `withdrawn_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `report_editions` ADD `withdrawn_at` integer;