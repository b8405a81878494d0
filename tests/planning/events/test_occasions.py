"""What kind of event a title speaks of."""

from __future__ import annotations

import pytest

from symposiarch.model.events import EventKind
from symposiarch.planning.events.occasions import kind_in_title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("State Dinner in honour of the President", EventKind.DINNER),
        ("국빈만찬", EventKind.DINNER),
        ("İkinci təhsil və mədəniyyət simpoziumu", EventKind.SYMPOSIUM),
        ("Прием по случаю национального дня", EventKind.RECEPTION),
        ("Concert de gala", EventKind.CONCERT),
        ("Dinner after the Symposium", None),
        ("Escenarios de la paz", None),
        ("Festakt", None),
        ("Farewell to Sergio Rossi", None),
        ("Meeting with Cenap Yıldız", None),
        ("Visit of Congressman Ann Lee", None),
        ("Besuch im Konservatorium", None),
        ("Обединена Европа", None),
        ("Milli Gün rəsmi qəbulu", EventKind.RECEPTION),
        ("Открытие выставки", EventKind.EXHIBITION),
        ("", None),
    ],
)
def test_a_title_that_names_one_kind_of_event_is_of_that_kind(title: str, kind: EventKind | None) -> None:
    assert kind_in_title(title) is kind
