DROP INDEX "claims_date";--> statement-breakpoint
DROP INDEX "claim_sources_source";--> statement-breakpoint
DROP INDEX "claim_tags_tag";--> statement-breakpoint
DROP INDEX "claims_workflow";--> statement-breakpoint
DROP INDEX "claims_verdict";--> statement-breakpoint
DROP INDEX "claims_cue_class";--> statement-breakpoint
DROP INDEX "claims_article";--> statement-breakpoint
DROP INDEX "claims_assignee";--> statement-breakpoint
ALTER TABLE "claim_sources" ADD COLUMN "rank" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_tags" ADD COLUMN "rank" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "rank" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "publisher" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "a_rank" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "relations" ADD COLUMN "b_rank" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "claims" SET
	"rank" = (CASE WHEN "dated_on" = '' THEN 0 WHEN "dated_on" < '0001-01-01' THEN 1 ELSE "dated_on"::date - date '0001-01-01' + 1 END)::bigint * 2147483648 + 2147483647 - "ordinal",
	"publisher" = (SELECT "articles"."publisher" FROM "articles" WHERE "articles"."id" = "claims"."article_id");--> statement-breakpoint
UPDATE "claim_sources" SET "rank" = "claims"."rank" FROM "claims" WHERE "claims"."id" = "claim_sources"."claim_id";--> statement-breakpoint
UPDATE "claim_tags" SET "rank" = "claims"."rank" FROM "claims" WHERE "claims"."id" = "claim_tags"."claim_id";--> statement-breakpoint
UPDATE "relations" SET
	"a_rank" = (SELECT "claims"."rank" FROM "claims" WHERE "claims"."id" = "relations"."a"),
	"b_rank" = (SELECT "claims"."rank" FROM "claims" WHERE "claims"."id" = "relations"."b");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_rank" ON "claims" USING btree ("rank");--> statement-breakpoint
CREATE INDEX "claims_check" ON "claims" USING btree ("attribution_check","rank");--> statement-breakpoint
CREATE INDEX "claims_quotation" ON "claims" USING btree ("quotation","rank");--> statement-breakpoint
CREATE INDEX "claims_publisher" ON "claims" USING btree ("publisher","rank");--> statement-breakpoint
CREATE INDEX "relations_a_rank" ON "relations" USING btree ("type","state","a_rank");--> statement-breakpoint
CREATE INDEX "relations_b_rank" ON "relations" USING btree ("type","state","b_rank");--> statement-breakpoint
CREATE INDEX "claim_sources_source" ON "claim_sources" USING btree ("source_id","role","rank");--> statement-breakpoint
CREATE INDEX "claim_tags_tag" ON "claim_tags" USING btree ("tag","rank");--> statement-breakpoint
CREATE INDEX "claims_workflow" ON "claims" USING btree ("workflow","rank");--> statement-breakpoint
CREATE INDEX "claims_verdict" ON "claims" USING btree ("verdict","rank");--> statement-breakpoint
CREATE INDEX "claims_cue_class" ON "claims" USING btree ("cue_class","rank");--> statement-breakpoint
CREATE INDEX "claims_article" ON "claims" USING btree ("article_id","rank");--> statement-breakpoint
CREATE INDEX "claims_assignee" ON "claims" USING btree ("assignee_id","rank");