CREATE TABLE "parent_dismissals" (
	"source_id" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C" NOT NULL,
	"dismissed_by" text COLLATE "C",
	"at" bigint NOT NULL,
	CONSTRAINT "parent_dismissals_source_id_parent_id_pk" PRIMARY KEY("source_id","parent_id")
);
--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "part_of" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "parent_dismissals" ADD CONSTRAINT "parent_dismissals_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_dismissals" ADD CONSTRAINT "parent_dismissals_parent_id_sources_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_dismissals" ADD CONSTRAINT "parent_dismissals_dismissed_by_people_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sources_part_of" ON "sources" USING btree ("part_of");--> statement-breakpoint
CREATE INDEX "sources_merged_into" ON "sources" USING btree ("merged_into");--> statement-breakpoint
CREATE TRIGGER parent_dismissals_note AFTER INSERT OR DELETE OR UPDATE ON "parent_dismissals" FOR EACH ROW EXECUTE FUNCTION note_change('source', 'source_id');