"""The LLM engine: a model behind a provider's API. Only this package imports openai, anthropic and instructor."""
