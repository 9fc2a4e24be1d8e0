CREATE TABLE "claim_candidates" (
	"claim_id" text COLLATE "C" NOT NULL,
	"place" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C",
	"rank" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "claim_candidates_claim_id_place_pk" PRIMARY KEY("claim_id","place")
);
--> statement-breakpoint
ALTER TABLE "claim_candidates" ADD CONSTRAINT "claim_candidates_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_candidates" ADD CONSTRAINT "claim_candidates_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_candidates_rank" ON "claim_candidates" USING btree ("rank","place");--> statement-breakpoint
CREATE TRIGGER claim_candidates_note AFTER INSERT OR DELETE OR UPDATE OF claim_id, place, name, source_id ON "claim_candidates" FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');