CREATE TABLE "security_events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"detail" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"device" text COLLATE "C",
	"first_at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"times" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "address" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "security_events" ADD CONSTRAINT "security_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "security_events_last" ON "security_events" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "attempts_address" ON "attempts" USING btree ("address","last_at");--> statement-breakpoint
CREATE INDEX "attempts_last" ON "attempts" USING btree ("last_at");