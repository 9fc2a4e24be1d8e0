CREATE TABLE "claim_slots" (
	"claim_id" text COLLATE "C" NOT NULL,
	"slot" text COLLATE "C" NOT NULL,
	"place" bigint NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"rank" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "claim_slots_claim_id_slot_place_pk" PRIMARY KEY("claim_id","slot","place")
);
--> statement-breakpoint
CREATE TABLE "slot_corrections" (
	"claim_id" text COLLATE "C" NOT NULL,
	"slot" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"corrected_by" text COLLATE "C",
	"at" bigint NOT NULL,
	CONSTRAINT "slot_corrections_claim_id_slot_pk" PRIMARY KEY("claim_id","slot")
);
--> statement-breakpoint
ALTER TABLE "claim_slots" ADD CONSTRAINT "claim_slots_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_corrections" ADD CONSTRAINT "slot_corrections_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_corrections" ADD CONSTRAINT "slot_corrections_corrected_by_people_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_slots_words" ON "claim_slots" USING btree ("slot","words","rank");--> statement-breakpoint
INSERT INTO "match_queue" ("article_id", "at") SELECT "id", "imported_at" FROM "articles" ON CONFLICT DO NOTHING;--> statement-breakpoint
CREATE TRIGGER slot_corrections_note AFTER INSERT OR DELETE OR UPDATE ON "slot_corrections" FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');