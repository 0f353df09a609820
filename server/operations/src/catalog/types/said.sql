SELECT v.product_id,
       a.id,
       a.name_ar, a.name_en,
       a.kind,
       a.unit_ar, a.unit_en,
       v.value_ar, v.value_en,
       v.plain,
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, '')
FROM catalog_attribute_values v
JOIN catalog_products p ON p.id = v.product_id
JOIN catalog_type_attributes t ON t.type_id = p.type_id AND t.attribute_id = v.attribute_id
JOIN catalog_attributes a ON a.id = v.attribute_id
LEFT JOIN catalog_attribute_choices c ON c.attribute_id = v.attribute_id AND c.position = v.position
WHERE v.product_id BETWEEN $1 AND $2
  AND (v.position = 0 OR c.position IS NOT NULL)
ORDER BY v.product_id, t.place, a.id, c.place, c.position
