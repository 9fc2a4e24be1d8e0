CREATE TABLE "models" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"engine" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"size" bigint NOT NULL,
	"learned_from" text COLLATE "C" NOT NULL,
	"learned_articles" bigint NOT NULL,
	"learned_attributions" bigint NOT NULL,
	"figures" text COLLATE "C" NOT NULL,
	"rival_figures" text COLLATE "C" NOT NULL,
	"rival_id" text COLLATE "C",
	"rival_engine" text COLLATE "C" NOT NULL,
	"added_by" text COLLATE "C",
	"added_at" bigint NOT NULL,
	"adopted_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL,
	"bytes" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"article_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"claim_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"engine" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"finding" text COLLATE "C",
	"by" text COLLATE "C",
	"at" bigint NOT NULL,
	"decided_by" text COLLATE "C",
	"decided_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "cue_class" text COLLATE "C" DEFAULT 'says' NOT NULL;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "models_sha256" ON "models" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "models_adopted" ON "models" USING btree ("adopted_at");--> statement-breakpoint
CREATE INDEX "models_added" ON "models" USING btree ("added_at","id");--> statement-breakpoint
CREATE INDEX "proposals_article" ON "proposals" USING btree ("article_id","state","id");--> statement-breakpoint
CREATE INDEX "claims_cue_class" ON "claims" USING btree ("cue_class","dated_on","ordinal");