"""The look of the window: named colours, the style sheet made of them, and icons in the ink of the day."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QGuiApplication, QPalette

from symposiarch.assets import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

SMALLEST_TYPE = 11
USUAL_TYPE = 13
LARGE_TYPE = 30
"""Pixels from which on type is large enough for everybody."""
LINE = 10
"""Pixels below which a height is none of a line of words."""
ROW_HEIGHT = 30
COMPACT_ROW_HEIGHT = 24


class Scheme(StrEnum):
    """What the person chose in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def read_colours(name: str) -> dict[str, str]:
    """The named colours of `resources/themes/NAME.toml`.

    The files hold nothing but `name = "#rrggbb"`, which is read here without tomllib: importing that takes a tenth of
    the time that an empty window needs to appear.
    """
    colours: dict[str, str] = {}
    for line in resource("themes", f"{name}.toml").read_text(encoding="utf-8").splitlines():
        key, equals, rest = line.partition("=")
        if equals and not key.startswith("#"):
            colours[key.strip()] = rest.split('"')[1]
    return colours


class Theme(QObject):
    """The colours in use. Whoever paints by hand asks `theme["quiet"]` while painting and repaints on `changed`."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM, compact: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.compact = compact
        self.dark = self._wants_dark()
        self._colours = self._read()
        self._icons: dict[str, QIcon] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def __getitem__(self, name: str) -> QColor:
        return self._colours[name]

    @property
    def row_height(self) -> int:
        """As chosen; higher where the person's own type would not have room in it."""
        chosen = COMPACT_ROW_HEIGHT if self.compact else ROW_HEIGHT
        return max(chosen, QFontMetrics(QGuiApplication.font()).height() + 4)

    def choose(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._follow()

    def choose_compact(self, compact: bool) -> None:
        self.compact = compact
        self.changed.emit()

    def apply(self, application: QApplication) -> None:
        """Give the application its type, palette and style sheet."""
        application.setFont(usual_font(application.font()))
        application.setPalette(self.palette())
        sheet = self.style_sheet()
        if sheet != application.styleSheet():
            application.setStyleSheet(sheet)

    def palette(self) -> QPalette:
        """Qt's own roles in our colours, for all that the style sheet leaves alone."""
        palette = QPalette()
        for role, name in _ROLES:
            palette.setColor(role, self[name])
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(disabled, role, self["none"])
        return palette

    def style_sheet(self) -> str:
        text = resource("themes", "window.qss").read_text(encoding="utf-8")
        text = text.replace("$icons", resource("icons").as_posix())
        # Longest names first, so that $line is not taken for the beginning of another.
        for name in sorted(self._colours, key=len, reverse=True):
            text = text.replace(f"${name}", self._colours[name].name())
        return _in_the_persons_type(text)

    def icon(self, name: str) -> QIcon:
        """`resources/icons/NAME.svg` drawn in ink."""
        found = self._icons.get(name)
        if found is None:
            found = _draw_icon(name, self["ink"].name())
            self._icons[name] = found
        return found

    def _read(self) -> dict[str, QColor]:
        return {key: QColor(value) for key, value in read_colours("dark" if self.dark else "light").items()}

    def _wants_dark(self) -> bool:
        if self.scheme is Scheme.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.scheme is Scheme.DARK

    def _system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._follow()

    def _follow(self) -> None:
        dark = self._wants_dark()
        if dark != self.dark:
            self.dark = dark
            self._colours = self._read()
            self._icons.clear()
            self.changed.emit()


def usual_font(font: QFont) -> QFont:
    """The system's own interface face; where the system sets it smaller than 13 px, at 13 px."""
    usual = QFont(font)
    size = font.pixelSize() if font.pixelSize() > 0 else round(font.pointSizeF() * 96 / 72)
    if size < USUAL_TYPE:
        usual.setPixelSize(USUAL_TYPE)
    return usual


def bold(font: QFont) -> QFont:
    """The same face, semibold."""
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.DemiBold)
    return heavy


def sized(font: QFont, pixels: int) -> QFont:
    """The same face in another size."""
    other = QFont(font)
    other.setPixelSize(pixels)
    return other


def in_type(pixels: int) -> int:
    """So many pixels for a type of the usual size, and as many more as the person's own type is larger: titles stay
    larger than what stands below them, and the smallest type stays readable."""
    return round(pixels * _persons_type())


def _persons_type() -> float:
    """How many times the usual size the person's own type has. Qt looks for the font: a third of a millisecond."""
    return max(1.0, QFontInfo(usual_font(QGuiApplication.font())).pixelSize() / USUAL_TYPE)


def _in_the_persons_type(sheet: str) -> str:
    """A style sheet whose `font-size: Npx` are those of the person's own type, and so is the height of each line that
    is no lower than `min-height: Npx`."""
    times = _persons_type()

    def fitted(found: re.Match[str]) -> str:
        pixels = int(found[2])
        return f"{found[1]}: {round(pixels * times) if LINE <= pixels < LARGE_TYPE else pixels}px"

    return re.sub(r"(font-size|min-height): (\d+)px", fitted, sheet)


def _draw_icon(name: str, colour: str) -> QIcon:
    # Not needed for the first paint, and QIcon brings names for a hundred and fifty icons of Qt's own.
    from PySide6.QtGui import QIcon, QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    file = resource("icons", f"{name}.svg")
    if not file.is_file():
        return QIcon()
    text = file.read_text(encoding="utf-8").replace("currentColor", colour)
    drawing = QSvgRenderer(text.encode())
    icon = QIcon()
    for size in (16, 20, 32, 40):
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


_ROLES = (
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "header"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "quiet"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "error"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.ToolTipBase, "panel"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "edge"),
)
