CREATE TABLE "affiliations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"since" text COLLATE "C",
	"until" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"publisher" text COLLATE "C",
	"url" text COLLATE "C",
	"published_on" text COLLATE "C",
	"format" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"provenance" text COLLATE "C",
	"imported_by" text COLLATE "C",
	"imported_at" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"blocked_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_sources" (
	"claim_id" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"described_as" text COLLATE "C",
	CONSTRAINT "claim_sources_claim_id_role_source_id_pk" PRIMARY KEY("claim_id","role","source_id")
);
--> statement-breakpoint
CREATE TABLE "claim_spans" (
	"claim_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"place" bigint NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"exact" text COLLATE "C" NOT NULL,
	"prefix" text COLLATE "C" NOT NULL,
	"suffix" text COLLATE "C" NOT NULL,
	CONSTRAINT "claim_spans_claim_id_role_place_pk" PRIMARY KEY("claim_id","role","place")
);
--> statement-breakpoint
CREATE TABLE "claim_tags" (
	"claim_id" text COLLATE "C" NOT NULL,
	"tag" text COLLATE "C" NOT NULL,
	CONSTRAINT "claim_tags_claim_id_tag_pk" PRIMARY KEY("claim_id","tag")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ordinal" bigint NOT NULL,
	"article_id" text COLLATE "C" NOT NULL,
	"statement" text COLLATE "C" NOT NULL,
	"quotation" text COLLATE "C" NOT NULL,
	"workflow" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C",
	"attribution_check" text COLLATE "C" NOT NULL,
	"aside_reason" text COLLATE "C",
	"assignee_id" text COLLATE "C",
	"dated_on" text COLLATE "C" NOT NULL,
	"engine" text COLLATE "C",
	"confidence" double precision,
	"added_by" text COLLATE "C",
	"added_at" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_editions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"report_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"snapshot" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"correction" text COLLATE "C",
	"by" text COLLATE "C",
	"at" bigint NOT NULL,
	"published_at" bigint
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text COLLATE "C",
	"actor_name" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"subject_type" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"claim_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"stance" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C",
	"article_id" text COLLATE "C",
	"start" bigint,
	"end" bigint,
	"other_claim_id" text COLLATE "C",
	"excerpt" text COLLATE "C",
	"note" text COLLATE "C",
	"reliability" text COLLATE "C",
	"credibility" bigint,
	"by" text COLLATE "C",
	"at" bigint NOT NULL,
	"removed_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"used_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"passphrase_hash" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"disabled_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"a" text COLLATE "C" NOT NULL,
	"b" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"score" double precision,
	"reason" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C",
	"at" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C",
	"at" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C",
	"attribution_check" text COLLATE "C" NOT NULL,
	"reasons" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"superseded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C",
	"attribution_check" text COLLATE "C" NOT NULL,
	"reasons" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"superseded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint,
	"device" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_aliases" (
	"source_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"alias" text COLLATE "C" NOT NULL,
	CONSTRAINT "source_aliases_source_id_key_pk" PRIMARY KEY("source_id","key")
);
--> statement-breakpoint
CREATE TABLE "source_tags" (
	"source_id" text COLLATE "C" NOT NULL,
	"tag" text COLLATE "C" NOT NULL,
	CONSTRAINT "source_tags_source_id_tag_pk" PRIMARY KEY("source_id","tag")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"reliability" text COLLATE "C",
	"wikidata_id" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"merged_into" text COLLATE "C",
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_imported_by_people_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_sources" ADD CONSTRAINT "claim_sources_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_sources" ADD CONSTRAINT "claim_sources_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_spans" ADD CONSTRAINT "claim_spans_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_tags" ADD CONSTRAINT "claim_tags_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_other_claim_id_claims_id_fk" FOREIGN KEY ("other_claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_people_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_a_claims_id_fk" FOREIGN KEY ("a") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_b_claims_id_fk" FOREIGN KEY ("b") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_aliases" ADD CONSTRAINT "source_aliases_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_tags" ADD CONSTRAINT "source_tags_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "affiliations_source" ON "affiliations" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_sha256" ON "articles" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "articles_date" ON "articles" USING btree ("published_on","id");--> statement-breakpoint
CREATE INDEX "claim_sources_source" ON "claim_sources" USING btree ("source_id","role","claim_id");--> statement-breakpoint
CREATE INDEX "claim_tags_tag" ON "claim_tags" USING btree ("tag","claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_ordinal" ON "claims" USING btree ("ordinal");--> statement-breakpoint
CREATE INDEX "claims_date" ON "claims" USING btree ("dated_on","ordinal");--> statement-breakpoint
CREATE INDEX "claims_workflow" ON "claims" USING btree ("workflow","dated_on","ordinal");--> statement-breakpoint
CREATE INDEX "claims_verdict" ON "claims" USING btree ("verdict","dated_on","ordinal");--> statement-breakpoint
CREATE INDEX "claims_article" ON "claims" USING btree ("article_id","ordinal");--> statement-breakpoint
CREATE INDEX "claims_assignee" ON "claims" USING btree ("assignee_id","dated_on","ordinal");--> statement-breakpoint
CREATE INDEX "comments_claim" ON "comments" USING btree ("claim_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "report_editions_number" ON "report_editions" USING btree ("report_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "events_id" ON "events" USING btree ("id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_type","subject_id","seq");--> statement-breakpoint
CREATE INDEX "events_claim" ON "events" USING btree ("claim_id","seq");--> statement-breakpoint
CREATE INDEX "evidence_claim" ON "evidence" USING btree ("claim_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_ends" ON "relations" USING btree ("a","b","type");--> statement-breakpoint
CREATE INDEX "relations_b" ON "relations" USING btree ("b","type","state");--> statement-breakpoint
CREATE INDEX "relations_a" ON "relations" USING btree ("a","type","state");--> statement-breakpoint
CREATE INDEX "reports_at" ON "reports" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "reviews_claim" ON "reviews" USING btree ("claim_id","at");--> statement-breakpoint
CREATE INDEX "reviews_by" ON "reviews" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "rulings_claim" ON "rulings" USING btree ("claim_id","at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "source_aliases_key" ON "source_aliases" USING btree ("key");--> statement-breakpoint
CREATE INDEX "source_tags_tag" ON "source_tags" USING btree ("tag");--> statement-breakpoint
CREATE INDEX "sources_name" ON "sources" USING btree ("name","id");