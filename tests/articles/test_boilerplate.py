"""Lines that are not the story, and lines that only look so."""

import pytest

from summarizer.articles.reading import read_article

HEADLINE = "Storm closes the port of Piraeus for two days"
LEAD = "The port of Piraeus was closed on Monday, and ferries stayed in the harbour, the coastguard said."
END = "The ban will be lifted on Wednesday morning, a spokesman for the ministry of shipping said in Athens."


def removed_from(line: str, around: str = "\n\n") -> list[tuple[str, str]]:
    """What is taken out of a story that has a line in its middle."""
    article = read_article(around.join([HEADLINE, LEAD, line, END]))
    return [(part.text, part.reason) for part in article.removed]


SHARE, SUBSCRIBE, LINK = "share button", "follow or subscribe button", "link to another article"
CAPTION, COOKIE, ADVERT = "picture credit or caption", "cookie or privacy note", "advertisement"
LEGAL, COMMENT, FURNITURE, TAGS = (
    "copyright or legal line",
    "comment prompt",
    "page furniture",
    "tags or topics",
)
DATE = "publication date"

NOT_THE_STORY = {
    SHARE: [
        *(
            "Share",
            "SHARE THIS:",
            "Share this article (12)",
            "Tweet",
            "Copy link",
            "Facebook Twitter WhatsApp Email Print",
        ),
        *(
            "Share on Facebook",
            "Haberi Paylaş",
            "Teilen",
            "Partager",
            "Compartir",
            "Condividi",
            "Compartilhe",
            "Bagikan",
        ),
        *("Поделиться", "شارك", "➤ Share"),
    ],
    SUBSCRIBE: [
        *(
            "Subscribe",
            "Sign up for our newsletter",
            "Get the latest news delivered to your inbox.",
            "Follow us on X and Facebook",
        ),
        *(
            "Join our WhatsApp channel for breaking news",
            "Download our app from Google Play",
            "Google News'te Abone Ol",
            "Abone Ol",
        ),
        *(
            "Jetzt abonnieren",
            "Abonnez-vous",
            "Suscríbete",
            "Iscriviti alla newsletter",
            "Подписывайтесь на наш канал в Telegram",
        ),
        *(
            "Subscribe to our YouTube channel",
            "Already a subscriber? Log in",
            "This article is for subscribers only.",
        ),
        "Follow our coverage of the storm at https://harbour.example/storm",
    ],
    LINK: [
        *(
            "Read more",
            "READ MORE: What the storm did to Crete",
            "Read also: Ferry strike called off",
            "Related: Schools stay closed",
        ),
        *(
            "See also | Ferry strike called off",
            "You may also like",
            "Recommended: Ten islands to see",
            "Lesen Sie auch: Streik abgesagt",
        ),
        *(
            "Lire aussi : La grève est levée",
            "Lea también: Fin de la huelga",
            "Leggi anche: Sciopero revocato",
            "Leia também: Greve acaba",
        ),
        *(
            "Читайте также: Забастовка отменена",
            "اقرأ أيضا: إلغاء الإضراب",
            "Baca juga: Mogok dibatalkan",
            "Click here for more",
        ),
    ],
    CAPTION: [
        *(
            "Photo: Jane Doe/AFP",
            "FILE PHOTO: Ferries in the port of Piraeus, January 5, 2015. REUTERS/Jane Doe/File Photo",
        ),
        *(
            "FILE - Ferries in the port of Piraeus, Jan. 5, 2015. (AP Photo/Jane Doe, File)",
            "Image source, Getty Images",
        ),
        *(
            "Image caption, Passengers waited for hours.",
            "Ferries in the port of Piraeus on Monday [Jane Doe/Reuters]",
        ),
        *(
            "Ferries in Piraeus on Monday. Photograph: Jane Doe/AFP/Getty Images",
            "AFP via Getty Images",
            "Photo by Jane Doe",
        ),
        *(
            "Foto: Jane Doe",
            "Crédit photo : Jane Doe",
            "A ferry leaves the port. (Photo by Jane Doe/NurPhoto via Getty Images)",
        ),
    ],
    COOKIE: [
        *(
            "We use cookies to improve your experience.",
            "Accept all cookies",
            "By continuing to use this site you agree to our cookie policy.",
        ),
        *(
            "Manage preferences",
            "Privacy Policy | Terms of Use",
            "Wir verwenden Cookies, um unser Angebot zu verbessern.",
        ),
        "This content is not available due to your privacy preferences.",
    ],
    ADVERT: [
        "Advertisement",
        "ADVERTISEMENT - Scroll to continue",
        "Sponsored",
        "Story continues below this ad",
        "Anzeige",
        "Publicidad",
        "Реклама",
    ],
    LEGAL: [
        *(
            "© 2015 Harbour News",
            "Copyright 2015 The Associated Press. All rights reserved. This material may not be published.",
        ),
        *(
            "(c) 2015 Harbour News",
            "All rights reserved",
            "Harbour News Ltd 2015. All rights reserved.",
            "Tüm hakları saklıdır.",
        ),
        "Our Standards: The Thomson Reuters Trust Principles.",
    ],
    COMMENT: [
        "Leave a comment",
        "Join the conversation",
        "Have your say in the comments below",
        "Got a tip? Contact our newsroom",
    ],
    FURNITURE: [
        "3 min read",
        "Listen to this article",
        "2 hours ago",
        "Back to top",
        "Reading time: 4 minutes",
    ],
    TAGS: [
        "Tags: ferries, Greece, weather",
        "Topics | Greece | Shipping",
        "Filed Under: News",
        "#Greece #Ferries",
        "Etiketler: Yunanistan, feribot",
    ],
    DATE: [
        *(
            "Published 3 February 2015",
            "Publication: 03.02.2015 - 16:48",
            "Last updated: Feb. 3, 2015, 4:48 p.m. EST",
            "Posted on 2015-02-03",
        ),
        *(
            "First published on Tue 3 Feb 2015 16.48 GMT",
            "Yayınlanma: 03.02.2015 - 16:48 | Güncelleme: 03.02.2015 - 18:10",
        ),
        "This article was first published on 3 February 2015.",
    ],
    "sign-off": [
        "(Reporting by Jane Doe and John Roe in Athens; Editing by Alex Smith)",
        "Additional reporting by Jane Doe",
        "Written by Jane Doe",
    ],
    "menu": ["Home > World > Europe", "Home / News / Greece", "News | Sport | Culture | Opinion"],
    "web address": ["https://harbour.example/storm", "jane.doe@harbour.example", "pic.twitter.com/abcdef"],
    "divider": ["___", "* * *", "-----"],
}


@pytest.mark.parametrize(
    ("line", "reason"), [(line, reason) for reason, lines in NOT_THE_STORY.items() for line in lines]
)
@pytest.mark.parametrize("around", ["\n\n", "\n"])
def test_it_is_taken_out(line: str, reason: str, around: str) -> None:
    """The furniture of pages is removed and logged, between blank lines and without."""
    assert removed_from(line, around) == [(line, reason)]


STORY = """
Share prices fell on Monday.
Share of renewables rises to a third
Sharing photos of the front line is a crime, the ministry said.
Cookies sold at the school fair raised $400 for the shelter.
We use cookies to lure bears, the ranger said.
"We use cookies on every page," the company said.
Subscribe to the plan and you will pay less, the minister told taxpayers.
Sign up for the army, the poster says.
Sign up for military service, the poster urged young men.
Follow us into the ruins and you will see why, she said.
Read more books, the minister told pupils.
Related charges against two officers were dropped.
Related: a cousin of the suspect was held.
Photo exhibitions opened in three cities.
Photographs of the scene showed smoke over the port.
The image was sold to Getty Images.
Copyright law in the European Union changed on Tuesday.
Copyright 1987 rules no longer hold, the court ruled.
(c) The ministry shall report to parliament every year.
All rights reserved for members must be extended to migrants, the court said.
Reporting by the newspaper showed that officials knew.
Reporting in The Guardian showed that officials knew.
Editing by hand took weeks.
Published in 2019, the book sold well.
Published on 4 February 2015, the report blames the army.
Published on 4 February 2015, Amnesty's report blames the army.
Updated figures show a rise of 4 percent.
This story was updated on 4 February 2015 to correct the number of the dead.
Date palms were burned along the river.
Date: 14 March 2015
Feb. 4, 2015
By Tuesday, the water had risen.
By Land and Sea
On 4 February 2015 The Hague court ruled.
Tags: the police put them on the ankles of 40 prisoners.
Topics: the two sides spoke of trade and security.
Advertisement spending fell 4 percent.
Comments by the minister drew fire.
Watch: he never wore one.
Listen to this, the minister said.
Print media suffered most.
Email exchanges between the two were published.
Facebook and Twitter
Facebook
Email
Comments
Privacy
Advertising
Contact us
More from the families: they want the bodies back.
Have your say, Mr Rossi told voters.
Join us, the rebels told the villagers.
Get the latest weapons, the general urged.
Download the documents, a judge ordered.
Credit: banks lent less in March.
File charges now, the lawyers said.
Trending downwards, inflation hit 2 percent.
Most read newspapers online now.
Donate blood, hospitals asked residents.
Support our troops, read one sign.
Got a tip? The police want to hear from you.
(Reuters said on Monday that it had not seen the letter.)
He was freed (AFP reporters saw him leave).
It was confirmed by two agencies (AP/Reuters).
The talks will go on, he said (Tass/Interfax).
Written by hand, the note named three men.
Click here was the only text on the screen.
Receive no refugees without our consent, Budapest told Brussels.
Unlock the phones, the court told Apple.
Add the wounded and the toll passes 500.
Don't miss the point, he warned.
1,200 killed
12 hours ago the line was quiet.
Save the Children
He lives at Main Street 3 / Athens.
Greece > Turkey in exports of oil
Correction: an earlier version of this story gave a wrong number.
Editor's note: names were changed to protect the witnesses.
Reuters
The Hague
""".strip().split("\n")


@pytest.mark.parametrize("line", STORY)
def test_it_stays(line: str) -> None:
    """A sentence or a heading of the story stays though it begins as furniture does."""
    assert removed_from(line) == []


def test_names_of_sites_go_only_beside_a_button() -> None:
    """A name may be a heading of the story; in a row of buttons it is a button."""
    article = read_article(f"{LEAD}\n\nShare\nFacebook\nEmail\nPrint\n\n{END}")
    assert article.text == f"{LEAD}\n\n{END}"
    assert len(article.removed) == 4


def test_headlines_below_related_stories_go_at_the_end() -> None:
    """Links of which nothing tells that they are links go where only such lines follow."""
    article = read_article(f"{LEAD}\n\nRelated stories\n\nFerry strike called off\n\nStorm closes schools on Crete")
    assert article.text == LEAD
    assert {part.reason for part in article.removed} == {LINK}


def test_a_story_goes_on_below_related_stories() -> None:
    """In the middle of a story only the heading of links goes."""
    article = read_article(f"{LEAD}\n\nRelated stories\n\nWhat happens next\n\n{END}")
    assert article.text == f"{LEAD}\n\nWhat happens next\n\n{END}"


def test_a_marked_promotion_goes_whole() -> None:
    """What stands between marks for screen readers is a promotion, whatever its words."""
    article = read_article(
        f"{LEAD}\nskip past newsletter promotion\nSign up to Morning Tide\nThe harbour at a glance\n"
        f"after newsletter promotion\n{END}"
    )
    assert article.text == f"{LEAD}\n{END}"


def test_lines_of_a_wrapped_text_are_no_lines() -> None:
    """In text that is wrapped to a width a line may begin with any word."""
    text = (
        "The ministry of shipping said that the ports would stay closed for two days and\n"
        "share no information on the ferries that were at sea when the storm came up and\n"
        "Related: that was all it would say of the three ships that were reported to have\n"
        "Tags: or not tags, lost their way, and nobody in the harbour knew whether to go and\n"
        "look for them."
    )
    assert read_article(text).text == text


def test_a_long_paragraph_is_never_a_button() -> None:
    """However a paragraph begins, it is the story."""
    text = "Read more: " + "the ministry has published all of its letters on the case. " * 10
    assert read_article(text).text == text.strip()
