DROP INDEX `claims_date`;--> statement-breakpoint
DROP INDEX `claims_workflow`;--> statement-breakpoint
DROP INDEX `claims_verdict`;--> statement-breakpoint
DROP INDEX `claims_cue_class`;--> statement-breakpoint
DROP INDEX `claims_article`;--> statement-breakpoint
DROP INDEX `claims_assignee`;--> statement-breakpoint
ALTER TABLE `claims` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `publisher` text;--> statement-breakpoint
UPDATE `claims` SET
	`rank` = (CASE WHEN `dated_on` = '' THEN 0 ELSE max(1, CAST(round(julianday(`dated_on`) - julianday('0001-01-01')) AS integer) + 1) END) * 2147483648 + 2147483647 - `ordinal`,
	`publisher` = (SELECT `articles`.`publisher` FROM `articles` WHERE `articles`.`id` = `claims`.`article_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claims_rank` ON `claims` (`rank`);--> statement-breakpoint
CREATE INDEX `claims_check` ON `claims` (`attribution_check`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_quotation` ON `claims` (`quotation`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_publisher` ON `claims` (`publisher`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_workflow` ON `claims` (`workflow`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_verdict` ON `claims` (`verdict`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_cue_class` ON `claims` (`cue_class`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_article` ON `claims` (`article_id`,`rank`);--> statement-breakpoint
CREATE INDEX `claims_assignee` ON `claims` (`assignee_id`,`rank`);--> statement-breakpoint
DROP INDEX `claim_sources_source`;--> statement-breakpoint
ALTER TABLE `claim_sources` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `claim_sources` SET `rank` = (SELECT `claims`.`rank` FROM `claims` WHERE `claims`.`id` = `claim_sources`.`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_sources_source` ON `claim_sources` (`source_id`,`role`,`rank`);--> statement-breakpoint
DROP INDEX `claim_tags_tag`;--> statement-breakpoint
ALTER TABLE `claim_tags` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `claim_tags` SET `rank` = (SELECT `claims`.`rank` FROM `claims` WHERE `claims`.`id` = `claim_tags`.`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_tags_tag` ON `claim_tags` (`tag`,`rank`);--> statement-breakpoint
ALTER TABLE `relations` ADD `a_rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `relations` ADD `b_rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `relations` SET
	`a_rank` = (SELECT `claims`.`rank` FROM `claims` WHERE `claims`.`id` = `relations`.`a`),
	`b_rank` = (SELECT `claims`.`rank` FROM `claims` WHERE `claims`.`id` = `relations`.`b`);--> statement-breakpoint
CREATE INDEX `relations_a_rank` ON `relations` (`type`,`state`,`a_rank`);--> statement-breakpoint
CREATE INDEX `relations_b_rank` ON `relations` (`type`,`state`,`b_rank`);