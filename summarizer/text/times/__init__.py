"""Time expressions: found in the text, valued as TIMEX3 has it, and placed on the calendar."""
