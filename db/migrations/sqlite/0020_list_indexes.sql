CREATE INDEX `articles_publisher` ON `articles` (`publisher`,`listed_on`,`id`);--> statement-breakpoint
CREATE INDEX `articles_language` ON `articles` (`language`,`listed_on`,`id`);--> statement-breakpoint
CREATE INDEX `articles_imported` ON `articles` (`imported_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_article_workflow` ON `claims` (`article_id`,`workflow`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `events_action` ON `events` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `events_kind` ON `events` (`subject_type`,`seq`);--> statement-breakpoint
CREATE INDEX `relations_state` ON `relations` (`state`,`id`);