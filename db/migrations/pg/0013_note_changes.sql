-- Notes which groups of rows a write changes, for the history; only where the writing connection has a table for the notes.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF to_regclass('pg_temp.changed_rows') IS NULL THEN
		RETURN NULL;
	END IF;
	IF TG_OP <> 'INSERT' THEN
		INSERT INTO pg_temp.changed_rows VALUES (TG_ARGV[0], to_jsonb(OLD) ->> TG_ARGV[1]) ON CONFLICT DO NOTHING;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		INSERT INTO pg_temp.changed_rows VALUES (TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[1]) ON CONFLICT DO NOTHING;
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER people_note AFTER INSERT OR DELETE OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION note_change('person', 'id');
--> statement-breakpoint
CREATE TRIGGER invitations_note AFTER INSERT OR DELETE OR UPDATE ON invitations FOR EACH ROW EXECUTE FUNCTION note_change('invitation', 'id');
--> statement-breakpoint
CREATE TRIGGER settings_note AFTER INSERT OR DELETE OR UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION note_change('setting', 'id');
--> statement-breakpoint
CREATE TRIGGER articles_note AFTER INSERT OR DELETE OR UPDATE OF "id", "title", "publisher", "url", "author", "published_on", "format", "text", "sha256", "provenance", "imported_by", "imported_at", "version" ON articles FOR EACH ROW EXECUTE FUNCTION note_change('article', 'id');
--> statement-breakpoint
CREATE TRIGGER proposals_note AFTER INSERT OR DELETE OR UPDATE ON proposals FOR EACH ROW EXECUTE FUNCTION note_change('article''s proposals', 'article_id');
--> statement-breakpoint
CREATE TRIGGER sources_note AFTER INSERT OR DELETE OR UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION note_change('source', 'id');
--> statement-breakpoint
CREATE TRIGGER source_aliases_note AFTER INSERT OR DELETE OR UPDATE ON source_aliases FOR EACH ROW EXECUTE FUNCTION note_change('source', 'source_id');
--> statement-breakpoint
CREATE TRIGGER affiliations_note AFTER INSERT OR DELETE OR UPDATE ON affiliations FOR EACH ROW EXECUTE FUNCTION note_change('source', 'source_id');
--> statement-breakpoint
CREATE TRIGGER source_tags_note AFTER INSERT OR DELETE OR UPDATE ON source_tags FOR EACH ROW EXECUTE FUNCTION note_change('source', 'source_id');
--> statement-breakpoint
CREATE TRIGGER source_distinctions_note AFTER INSERT OR DELETE OR UPDATE ON source_distinctions FOR EACH ROW EXECUTE FUNCTION note_change('source', 'a');
--> statement-breakpoint
CREATE TRIGGER claims_note AFTER INSERT OR DELETE OR UPDATE OF "id", "ordinal", "article_id", "statement", "quotation", "cue_class", "workflow", "verdict", "attribution_check", "aside_reason", "assignee_id", "engine", "confidence", "added_by", "added_at", "version" ON claims FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'id');
--> statement-breakpoint
CREATE TRIGGER claim_spans_note AFTER INSERT OR DELETE OR UPDATE ON claim_spans FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER claim_sources_note AFTER INSERT OR DELETE OR UPDATE OF "claim_id", "source_id", "role", "described_as", "resolved_by" ON claim_sources FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER claim_tags_note AFTER INSERT OR DELETE OR UPDATE OF "claim_id", "tag" ON claim_tags FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER reviews_note AFTER INSERT OR DELETE OR UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER rulings_note AFTER INSERT OR DELETE OR UPDATE ON rulings FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER comments_note AFTER INSERT OR DELETE OR UPDATE ON comments FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER claim_reviewers_note AFTER INSERT OR DELETE OR UPDATE ON claim_reviewers FOR EACH ROW EXECUTE FUNCTION note_change('claim', 'claim_id');
--> statement-breakpoint
CREATE TRIGGER relations_note AFTER INSERT OR DELETE OR UPDATE OF "id", "a", "b", "type", "state", "score", "reason", "by", "at", "version" ON relations FOR EACH ROW EXECUTE FUNCTION note_change('relation', 'id');
--> statement-breakpoint
CREATE TRIGGER evidence_note AFTER INSERT OR DELETE OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION note_change('evidence', 'id');
--> statement-breakpoint
CREATE TRIGGER reports_note AFTER INSERT OR DELETE OR UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION note_change('report', 'id');
--> statement-breakpoint
CREATE TRIGGER report_editions_note AFTER INSERT OR DELETE OR UPDATE ON report_editions FOR EACH ROW EXECUTE FUNCTION note_change('edition', 'id');
--> statement-breakpoint
CREATE TRIGGER models_note AFTER INSERT OR DELETE OR UPDATE ON models FOR EACH ROW EXECUTE FUNCTION note_change('model', 'id');
