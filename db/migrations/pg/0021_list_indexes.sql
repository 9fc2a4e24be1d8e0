CREATE INDEX "articles_publisher" ON "articles" USING btree ("publisher","listed_on","id");--> statement-breakpoint
CREATE INDEX "articles_language" ON "articles" USING btree ("language","listed_on","id");--> statement-breakpoint
CREATE INDEX "articles_imported" ON "articles" USING btree ("imported_at","id");--> statement-breakpoint
CREATE INDEX "claims_article_workflow" ON "claims" USING btree ("article_id","workflow");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "events_action" ON "events" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "events_kind" ON "events" USING btree ("subject_type","seq");--> statement-breakpoint
CREATE INDEX "relations_state" ON "relations" USING btree ("state","id");