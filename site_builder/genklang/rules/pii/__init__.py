"""Personal data (PII): what may not stand on a public page. What is found is never quoted."""
