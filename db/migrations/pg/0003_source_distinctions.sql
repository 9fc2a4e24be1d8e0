CREATE TABLE "source_distinctions" (
	"a" text COLLATE "C" NOT NULL,
	"b" text COLLATE "C" NOT NULL,
	"told_by" text COLLATE "C",
	"at" bigint NOT NULL,
	CONSTRAINT "source_distinctions_a_b_pk" PRIMARY KEY("a","b")
);
--> statement-breakpoint
ALTER TABLE "source_distinctions" ADD CONSTRAINT "source_distinctions_a_sources_id_fk" FOREIGN KEY ("a") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_distinctions" ADD CONSTRAINT "source_distinctions_b_sources_id_fk" FOREIGN KEY ("b") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_distinctions" ADD CONSTRAINT "source_distinctions_told_by_people_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_distinctions_b" ON "source_distinctions" USING btree ("b");