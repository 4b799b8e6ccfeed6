"""Beyond one machine: the articles of a Ray dataset, summarized by a pool of workers on a cluster."""

from summarizer.ray.dataset import event_dataset, summarize_dataset

__all__ = ["event_dataset", "summarize_dataset"]
