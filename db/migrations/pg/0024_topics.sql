CREATE TABLE "claim_topics" (
	"claim_id" text COLLATE "C" NOT NULL,
	"topic_id" text COLLATE "C" NOT NULL,
	"added_by" text COLLATE "C",
	"rank" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "claim_topics_claim_id_topic_id_pk" PRIMARY KEY("claim_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topic_dismissals" (
	"topic_id" text COLLATE "C" NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"dismissed_by" text COLLATE "C",
	"at" bigint NOT NULL,
	CONSTRAINT "topic_dismissals_topic_id_claim_id_pk" PRIMARY KEY("topic_id","claim_id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"added_by" text COLLATE "C",
	"added_at" bigint NOT NULL,
	"removed_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_dismissals" ADD CONSTRAINT "topic_dismissals_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_dismissals" ADD CONSTRAINT "topic_dismissals_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_dismissals" ADD CONSTRAINT "topic_dismissals_dismissed_by_people_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_topics_topic" ON "claim_topics" USING btree ("topic_id","rank");--> statement-breakpoint
CREATE INDEX "topics_key" ON "topics" USING btree ("key");--> statement-breakpoint
CREATE TRIGGER topics_note AFTER INSERT OR DELETE OR UPDATE ON "topics" FOR EACH ROW EXECUTE FUNCTION note_change('topic', 'id');--> statement-breakpoint
CREATE TRIGGER claim_topics_note AFTER INSERT OR DELETE OR UPDATE OF claim_id, topic_id, added_by ON "claim_topics" FOR EACH ROW EXECUTE FUNCTION note_change('topic', 'topic_id');--> statement-breakpoint
CREATE TRIGGER topic_dismissals_note AFTER INSERT OR DELETE OR UPDATE ON "topic_dismissals" FOR EACH ROW EXECUTE FUNCTION note_change('topic', 'topic_id');