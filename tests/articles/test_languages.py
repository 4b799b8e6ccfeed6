"""The language of a text."""

import pytest

from summarizer.articles.languages import detect_language, language_code

SENTENCES = {
    "en": "The port was closed on Monday because of a storm, and the ferries stayed in the harbour.",
    "de": "Der Hafen war am Montag wegen eines Sturms geschlossen, und die Fähren blieben im Hafen.",
    "fr": "Le port a été fermé lundi à cause d'une tempête et les ferries sont restés dans le port.",
    "es": "El puerto fue cerrado el lunes por una tormenta y los barcos se quedaron en el puerto.",
    "it": "Il porto è stato chiuso lunedì per una tempesta e i traghetti sono rimasti nel porto.",
    "pt": "O porto foi fechado na segunda-feira por uma tempestade e os navios não saíram do porto.",
    "nl": "De haven was maandag gesloten vanwege een storm en de veerboten bleven in de haven.",
    "sv": "Hamnen var stängd på måndagen för att det var storm och färjorna låg kvar i hamnen.",
    "pl": "Port był w poniedziałek zamknięty z powodu burzy, a promy nie wypłynęły i są na miejscu.",
    "tr": "Liman fırtına nedeniyle pazartesi günü kapatıldı ve feribotlar bir gün daha limanda kaldı.",
    "id": "Pelabuhan itu ditutup pada hari Senin karena badai dan kapal feri tidak akan berlayar.",
    "ru": "Порт был закрыт в понедельник из-за шторма, и паромы остались на месте, как сообщили в порту.",
    "uk": "Порт був закритий у понеділок через шторм, і пороми не вийшли в море, як це було й торік.",
    "ar": "أغلق الميناء يوم الاثنين بعد العاصفة التي ضربت البلاد من الشمال إلى الجنوب",
    "fa": "این بندر روز دوشنبه بسته شد و کشتی‌ها در بندر ماندند که از آن خبر داده شده است",
    "el": "Το λιμάνι ήταν κλειστό τη Δευτέρα λόγω της κακοκαιρίας",
    "he": "הנמל היה סגור ביום שני בגלל הסערה",
    "zh": "港口因风暴于周一关闭，渡轮停航。",
    "ja": "港は嵐のため月曜日に閉鎖された。",
    "ko": "항구는 폭풍으로 월요일에 폐쇄되었다.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_a_sentence_tells_its_language(language: str, sentence: str) -> None:
    """One sentence is enough, in the languages that are known."""
    assert detect_language(sentence) == language


@pytest.mark.parametrize(
    "text", ["", "Piraeus", "Shr 31.2p vs 18.4p\nDiv 7.1p vs 3.6p", "12345 67890", "Zzxq qwrt plmk vbnc"]
)
def test_no_language_is_guessed(text: str) -> None:
    """Tables and single words have none."""
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("tr_TR.UTF-8", "tr"),
        ("English", "en"),
        ("DEU", "de"),
        ("klingon", None),
        (None, None),
        ("", None),
    ],
)
def test_names_of_languages(name: str | None, code: str | None) -> None:
    """Tags, ISO 639-2 codes and English names become ISO 639-1 codes."""
    assert language_code(name) == code
