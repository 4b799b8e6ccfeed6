"""The LLM engine: a model behind an OpenAI-compatible endpoint. Only this package imports openai and instructor."""
