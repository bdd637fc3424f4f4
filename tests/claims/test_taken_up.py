"""What a denial of "these reports" takes up, on the whole road."""

from tawatur import explain
from tawatur.model import Stance

TEXT = (
    "كشفت صحيفة النهار أن تركيا أرسلت أسلحة إلى ليبيا. "
    "وقال وزير الدفاع الليبي إن بلاده لم تتسلم أي أسلحة. "
    "ومن جانبه نفى السفير التركي هذه الأنباء."
)


def test_a_denial_goes_past_what_another_told_as_not_done():
    doc = explain(TEXT)
    told = {event.id: event.span.of(doc.text) for event in doc.events}
    denied = [[told[event] for event in claim.events] for claim in doc.claims if claim.stance is Stance.DENIES]
    assert denied == [["أرسلت"]]
