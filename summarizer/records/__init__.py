"""The domain's types: what a summary, an event record and a finding are. They import nothing above them."""
