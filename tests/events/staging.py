"""Sentences with mentions laid on by hand, so that a test of one rule does not hang on the word files of another stage."""

from tawatur.events.scene import Connectives, scenes
from tawatur.frames import Frame
from tawatur.model import Mention, MentionKind, Predicate, Quantity, Sentence, Span, When
from tawatur.words import words

CONNECTIVES = Connectives.load()


def frame(kind="ASSAULT", mode="bombardment", *, roles="S=doer O=recipient", **more):
    plain = {"lemma": "فعل", "word_class": "event", "stance": "", "idafa": "", "with_": frozenset(), "without": frozenset(), "content": ""}
    slots = tuple(tuple(part.split("=")) for part in roles.split())
    return Frame(id=f"own:{kind}-{mode}", type=kind, mode=mode, slots=slots, **{**plain, **more})


def predicate(form="verb", tense="past", **more):
    return Predicate(lemma="فعل", word_class="event", form=form, tense=tense, **more)


def scene(text, mentions):
    """Lay mentions over a text of one sentence: each surface is an actor id, or the value of another kind."""
    (found,) = several([text], mentions)
    return found


def several(texts, mentions):
    """Lay mentions over sentences that follow each other in a document."""
    sentences, start = [], 0
    for text in texts:
        heard = tuple(type(word)(word.start + start, word.end + start, word.folded) for word in words(text))
        sentences.append(Sentence(Span(start, start + len(text)), heard))
        start += len(text) + 1
    whole = " ".join(texts)
    return scenes(sentences, [_mention(whole, surface, value) for surface, value in mentions.items()], CONNECTIVES)


def _mention(text, surface, value):
    assert text.count(surface) == 1, f"{surface} stands {text.count(surface)} times in {text}"
    start = text.index(surface)
    kinds = {Predicate: MentionKind.PREDICATE, When: MentionKind.TIME, Quantity: MentionKind.QUANTITY}
    kind = kinds.get(type(value), MentionKind.ACTOR)
    if isinstance(value, str) and value.islower():
        kind = MentionKind.PLACE
    return Mention(Span(start, start + len(surface)), kind, value, "by hand")
