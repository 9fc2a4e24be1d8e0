CREATE TABLE "article_agencies" (
	"article_id" text COLLATE "C" NOT NULL,
	"agency" text COLLATE "C" NOT NULL,
	CONSTRAINT "article_agencies_article_id_agency_pk" PRIMARY KEY("article_id","agency")
);
--> statement-breakpoint
CREATE TABLE "article_copies" (
	"article_id" text COLLATE "C" NOT NULL,
	"other_id" text COLLATE "C" NOT NULL,
	"share" double precision NOT NULL,
	"other_share" double precision NOT NULL,
	CONSTRAINT "article_copies_article_id_other_id_pk" PRIMARY KEY("article_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "article_shingles" (
	"hash" bigint NOT NULL,
	"article_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "article_shingles_hash_article_id_pk" PRIMARY KEY("hash","article_id")
);
--> statement-breakpoint
ALTER TABLE "article_agencies" ADD CONSTRAINT "article_agencies_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_copies" ADD CONSTRAINT "article_copies_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_copies" ADD CONSTRAINT "article_copies_other_id_articles_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_shingles" ADD CONSTRAINT "article_shingles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO "match_queue" ("article_id", "at") SELECT "id", "imported_at" FROM "articles" ON CONFLICT DO NOTHING;