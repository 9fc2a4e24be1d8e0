CREATE TABLE "claim_reviewers" (
	"claim_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"begun_at" bigint,
	"opened_at" bigint,
	CONSTRAINT "claim_reviewers_person_id_claim_id_pk" PRIMARY KEY("person_id","claim_id")
);
--> statement-breakpoint
ALTER TABLE "claim_reviewers" ADD CONSTRAINT "claim_reviewers_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_reviewers" ADD CONSTRAINT "claim_reviewers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;