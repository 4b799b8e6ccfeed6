"""Faults planted into true summaries, a module for each thing that an adversary would change."""
