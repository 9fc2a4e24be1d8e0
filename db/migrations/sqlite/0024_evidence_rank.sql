ALTER TABLE `evidence` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `evidence` SET `rank` = (SELECT `claims`.`rank` FROM `claims` WHERE `claims`.`id` = `evidence`.`claim_id`);--> statement-breakpoint
CREATE INDEX `evidence_rank` ON `evidence` (`removed_at`,`rank`);