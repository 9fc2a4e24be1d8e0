CREATE TABLE "link_models" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"weights" text COLLATE "C" NOT NULL,
	"decisions" bigint NOT NULL,
	"confirmed" bigint NOT NULL,
	"right_before" bigint NOT NULL,
	"right_after" bigint NOT NULL,
	"learned_by" text COLLATE "C",
	"learned_at" bigint NOT NULL,
	"adopted_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion_features" (
	"relation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"features" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "link_models" ADD CONSTRAINT "link_models_learned_by_people_id_fk" FOREIGN KEY ("learned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_features" ADD CONSTRAINT "suggestion_features_relation_id_relations_id_fk" FOREIGN KEY ("relation_id") REFERENCES "public"."relations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_models_adopted" ON "link_models" USING btree ("adopted_at");--> statement-breakpoint
CREATE TRIGGER link_models_note AFTER INSERT OR DELETE OR UPDATE ON "link_models" FOR EACH ROW EXECUTE FUNCTION note_change('link model', 'id');