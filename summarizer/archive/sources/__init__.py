"""Where articles lie: folders, JSON lines, tables."""
