"""What data/ may hold: one pydantic model per kind of file. The models are the only truth about
the format; the JSON Schemas and the contributors' field guide are generated from them."""
