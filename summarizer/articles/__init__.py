"""Articles: from files, HTML, JSON and text to `Article`, boilerplate taken out and logged."""
