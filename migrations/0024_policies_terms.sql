-- What a policy says in terms that programs understand, what it does not cover, and who published the version.
ALTER TABLE policies_versions ADD COLUMN return_payer TEXT NOT NULL DEFAULT 'customer'
    CHECK (return_payer IN ('customer', 'shop'));
ALTER TABLE policies_versions ADD COLUMN exclusions_ar TEXT NOT NULL DEFAULT '';
ALTER TABLE policies_versions ADD COLUMN exclusions_en TEXT NOT NULL DEFAULT '';
ALTER TABLE policies_versions ADD COLUMN published_by TEXT NOT NULL DEFAULT '';
