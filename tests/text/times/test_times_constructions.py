"""Weekdays in all tenses and constructions: which of them lie behind the report, and which ahead of it."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.text.syntax.parse import parse
from summarizer.text.times.find import find_times

PUBLISHED = dt.date(2015, 2, 5)
"""A Thursday"""

BEHIND = """
The minister quit on Tuesday.
The minister has quit since Tuesday.
Two ferries collided off the cape on Tuesday, and one sank.
The bridge was shut on Tuesday.
The bridge, shut on Tuesday, will reopen in May.
The gates slammed shut on Tuesday.
The strike that began on Tuesday will last a week.
The strike, which started Tuesday, is expected to last a week.
Talks broke down late on Tuesday, and new ones are planned for March.
The harbour has been closed since Tuesday.
The harbour will stay shut, as it has since Tuesday.
Since Tuesday, ferries have been running again.
From Tuesday to Wednesday the harbour was shut.
A crowd gathered at the gates from Tuesday.
The union, meeting on Tuesday, agreed to end the walkout.
Workers who walked out on Tuesday will return to work next month.
Having met on Tuesday, the two sides will meet again.
The minister was to have presented the plan on Tuesday but fell ill.
The minister was supposed to have left on Tuesday.
The plan should have been ready on Tuesday.
The ship had been due to arrive on Tuesday but sank.
The trial had been scheduled to open on Tuesday.
The pilot may have died on Tuesday.
The pilot must have died on Tuesday.
The pilot would have died on Tuesday without the help.
Tuesday's storm killed two people.
A storm on Tuesday killed two people.
After a hearing on Tuesday, the judge freed her.
The judge freed her after Tuesday's hearing.
At a hearing on Tuesday, the judge freed her.
An agreement signed on Tuesday ends the war.
The two governments agreed on Tuesday to reopen the border.
The company said on Tuesday it will cut 300 jobs.
The company said on Tuesday that it plans to cut 300 jobs.
The company announced Tuesday it would close the mill.
"We will not sell," the chairman told reporters on Tuesday.
The chairman, speaking on Tuesday, said the firm would not sell.
The chairman promised on Tuesday to sell the mill.
The court ordered on Tuesday that the mill be shut.
On Tuesday the union vowed to fight the plan.
Police say he left the house on Tuesday and has not come back.
Doctors believe she fell ill on Tuesday.
It is unclear who fired on Tuesday.
Last Tuesday the river burst its banks.
The river burst its banks last Tuesday.
This past Tuesday the river burst its banks.
No trains ran on Tuesday.
Trains were not running on Tuesday.
The council voted Tuesday to postpone the march.
The council decided on Tuesday to move the vote to May.
The mayor was expected to resign, and on Tuesday he did.
The rate rose to 4% from 3% on Tuesday.
The factory where fire broke out on Tuesday will be torn down.
Mayor resigns on Tuesday
Bridge shut on Tuesday after crash
The fire broke out early Tuesday, officials said.
Shares closed at 41 on Tuesday and are expected to fall.
The deadline expired on Tuesday.
"""

AHEAD = """
The minister was to present the plan on Tuesday.
The minister is to present the plan on Tuesday.
A committee of judges was to present its findings on Tuesday.
The minister was due to speak on Tuesday.
The minister was due in court on Tuesday.
The minister was expected in court on Tuesday.
The minister was expected to be freed on Tuesday.
The minister was scheduled to be sworn in on Tuesday.
The two sides were set to meet on Tuesday.
The minister was set to resign Tuesday.
The judge ordered a recount for Tuesday.
A recount was ordered for Tuesday.
The recount ordered for Tuesday will cost a million.
The central bank announces its decision on Tuesday.
The bank publishes its figures on Tuesday.
The film opens Tuesday.
Parliament votes on the bill on Tuesday.
The trial starts on Tuesday and ends in May.
The team is playing in Rome on Tuesday.
The minister is leaving for Rome on Tuesday.
The minister plans to leave on Tuesday.
The minister planned to leave on Tuesday.
The minister hopes to leave on Tuesday.
The unions agreed to meet on Tuesday.
The unions agreed to hold a strike on Tuesday.
The unions vowed to march on Tuesday.
The police ordered them to leave on Tuesday.
The police ordered residents to leave by Tuesday.
The vote was postponed until Tuesday.
The vote was put off to Tuesday.
The vote was put off until Tuesday.
The vote has been moved to Tuesday.
The match was rescheduled for Tuesday.
The court adjourned the case until Tuesday.
The ban remains in force until Tuesday.
The ban was extended to Tuesday.
The ban takes effect from Tuesday.
The fares will rise from Tuesday.
The union called a strike for Tuesday.
The union has called a strike on Tuesday.
A strike is planned on Tuesday.
A strike planned Tuesday may be called off.
A hearing is set for Tuesday.
The judge set a hearing for Tuesday.
The judge set bail and a hearing for Tuesday.
A hearing on Tuesday will decide his fate.
Tuesday's vote will decide his fate.
Tuesday's vote would decide his fate, the mayor said.
The planned Tuesday vote worries the mayor.
The mayor would be sworn in on Tuesday.
The mayor said she would resign on Tuesday.
The mayor said that on Tuesday she would resign.
She told reporters that she was going to resign on Tuesday.
She said she might resign on Tuesday.
She could resign as early as Tuesday.
She must resign by Tuesday.
The tribunal gave them until Tuesday to reply.
They have until Tuesday to reply.
The deadline is Tuesday.
The election is on Tuesday.
The election is Tuesday.
If it rains on Tuesday, the match will be called off.
Should it rain on Tuesday, the match will be off.
Unless the two sides agree by Tuesday, the mill will close.
When the court meets on Tuesday, it will hear the appeal.
Before the court meets on Tuesday, the sides will talk.
Next Tuesday the fair opens.
This Tuesday the fair will open.
The fair opens this coming Tuesday.
On the coming Tuesday the fair will open.
The company offered to pay by Tuesday.
He is due back on Tuesday.
He is in court on Tuesday.
He was told to report on Tuesday.
She asked them to come on Tuesday.
She was summoned to appear on Tuesday.
She was invited to speak on Tuesday.
The council decided to hold the vote on Tuesday.
The council agreed that the vote be held on Tuesday.
The council demanded that he resign by Tuesday.
He was ready to leave on Tuesday.
The launch is likely on Tuesday.
The launch was likely to take place on Tuesday.
The funeral will be held on Tuesday, the family said.
The funeral, to be held on Tuesday, will be private.
A summit to be held on Tuesday has been overshadowed by the row.
The summit, due on Tuesday, has been overshadowed by the row.
The summit, which is to open on Tuesday, was overshadowed by the row.
The summit, scheduled for Tuesday, was overshadowed.
Envoys were preparing for a summit on Tuesday.
Leaders prepare for a summit on Tuesday.
Ahead of a summit on Tuesday, the leaders quarrelled.
Ahead of the vote on Tuesday, the leaders quarrelled.
Shops are to close on Tuesday and Wednesday.
Rain is forecast for Tuesday.
Snow is expected on Tuesday.
The forecast for Tuesday is snow.
The mayor's resignation takes effect on Tuesday.
A vote is due Tuesday.
Voters go to the polls on Tuesday.
Schools reopen on Tuesday.
Schools do not reopen until Tuesday.
The minister has promised to reply by Tuesday.
The minister wants the bill passed by Tuesday.
They intend to strike on Tuesday.
Campaigners urged people to stay at home on Tuesday.
The strike starting on Tuesday will last a week.
The strike beginning Tuesday is expected to last a week.
Mayor to resign on Tuesday
Council set to vote on Tuesday
Bridge to be closed from Tuesday
Strike planned for Tuesday
Bridge will close Tuesday
"""


def tuesday(sentence: str) -> str | None:
    """The value of the first Tuesday in a sentence."""
    times = find_times(parse(sentence), PUBLISHED)
    return next(time.timex for time in times if "Tuesday" in time.text)


@pytest.mark.parametrize("sentence", BEHIND.strip().splitlines())
def test_what_has_happened(sentence: str) -> None:
    """Verbs, participles and nouns of the past mean the last Tuesday."""
    assert tuesday(sentence) == "2015-02-03"


@pytest.mark.parametrize("sentence", AHEAD.strip().splitlines())
def test_what_is_to_come(sentence: str) -> None:
    """Futures, futures in the past, plans, orders, deadlines and the scheduled present mean the next Tuesday."""
    assert tuesday(sentence) == "2015-02-10"
