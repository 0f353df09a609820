-- The goods that an index leads to from a rule's conditions: its categories, its brands, its values of options.
SELECT q.id
FROM catalog_collection_conditions c
JOIN catalog_products q ON q.category_id = c.category_id
WHERE c.collection_id = $1
UNION ALL
SELECT q.id
FROM catalog_collection_conditions c
JOIN catalog_products q ON q.brand_id = c.brand_id
WHERE c.collection_id = $1
UNION ALL
SELECT x.product_id
FROM catalog_collection_conditions c
JOIN catalog_option_values x ON x.option_key = c.option_key
WHERE c.collection_id = $1
