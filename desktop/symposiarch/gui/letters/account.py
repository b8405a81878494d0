"""The mail account of the office: its server, its password for the system's keyring, and a test to oneself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import choice_of, form_of, tick_of
from symposiarch.gui.letters.testing import send_test
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.mail.account import Account

USUAL_PORTS = {"starttls": 587, "tls": 465}


class AccountDialog(AskingDialog):
    """What is needed to send; saved and tested in one go."""

    def __init__(self, desk: Desk, sentence: str, parent: QWidget) -> None:
        from symposiarch.exchange.mail.account import Account, account_or_none

        super().__init__(
            tr("Mail account"),
            sentence
            or tr("Letters are sent over a safe line. The password is kept in this system's keyring and nowhere else."),
            parent,
        )
        self._desk = desk
        found = desk.workspace.read(account_or_none)
        self._set_up = found is not None
        self._kept = found or Account("")
        kept = self._kept
        self.host, self.user, self.password = QLineEdit(kept.host), QLineEdit(kept.user), QLineEdit()
        self.host.setPlaceholderText("smtp.example.org")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("as kept in the keyring") if found is not None else "")
        self.port = NumberField(minimum=1, maximum=65535, value=kept.port)
        lines = {"starttls": tr("STARTTLS (mostly port 587)"), "tls": tr("TLS from the beginning (mostly port 465)")}
        self.security = choice_of(lines, kept.security.value)
        self.address, self.name = QLineEdit(kept.address), QLineEdit(kept.name)
        self.reply_to, self.authority = QLineEdit(kept.reply_to), QLineEdit(kept.authority)
        self.authority.setPlaceholderText(tr("only for a server with certificates of its own"))
        self.per_minute = NumberField(minimum=1, maximum=600, value=kept.per_minute)
        self.with_code = tick_of(tr("Cards in e-mails carry the guest's QR code"), ticked=kept.with_code)
        self.told = words(self._state(found), "quiet", wrap=True)
        form = form_of(
            (tr("Server"), self.host),
            (tr("Safe line"), self.security),
            (tr("Port"), self.port),
            (tr("Sign in as"), self.user),
            (tr("Password"), self.password),
            (tr("Letters come from"), self.address),
            (tr("Name beside it"), self.name),
            (tr("Answers go to"), self.reply_to),
            (tr("At most a minute"), self.per_minute),
            (tr("Certificates"), self.authority),
            ("", self.with_code),
        )
        self.add(form, self.told)
        self.save_button = self.accept_with(tr("Keep"))
        self.test_button = self.also(tr("Keep and send a test to myself"), self.test)
        self.setMinimumWidth(in_type(560))
        self.security.activated.connect(lambda _at: self.port.setValue(USUAL_PORTS[self.security.currentData()]))
        self.host.setFocus()

    def _state(self, account: Account | None) -> str:
        if account is None:
            return ""
        return tr("A test message went through this account.") if account.tested else tr("It has not been tested yet.")

    def entered(self) -> Account:
        """The account as it stands in the fields; another one than was tested has to be tested again."""
        from symposiarch.exchange.mail.account import Account, Security

        made = Account(
            host=self.host.text().strip(),
            port=self.port.value(),
            security=Security(self.security.currentData()),
            user=self.user.text().strip(),
            address=self.address.text().strip(),
            name=self.name.text().strip(),
            reply_to=self.reply_to.text().strip(),
            per_minute=self.per_minute.value(),
            authority=self.authority.text().strip(),
            with_code=self.with_code.isChecked(),
            tested=True,
        )
        same = replace(made, with_code=self._kept.with_code, per_minute=self._kept.per_minute) == self._kept
        return replace(made, tested=same and not self.password.text())

    def keep(self) -> bool:
        """Write the account, and the password into the keyring. Says whether both could be."""
        from symposiarch.exchange.mail.account import keep_account, keep_password

        self.trouble.hide()
        account = self.entered()
        try:
            if account != self._kept or not self._set_up:
                self._desk.workspace.perform(tr("Set up the mail account"), keep_account, account)
            if self.password.text():
                keep_password(account, self.password.text())
        except SymposiarchError as error:
            self.tell(str(error))
            return False
        self._kept, self._set_up = account, True
        self.told.setText(self._state(account))
        self.note_kept()
        return True

    @override
    def save(self) -> None:
        if self.keep():
            self._desk.notices.say(tr("The mail account is kept."))
            self.accept()

    def test(self) -> None:
        """Send one message to the account's own address; what stands in the way is said here."""
        from symposiarch.exchange.mail.account import password_of

        if not self.keep():
            return
        account = self._kept
        try:
            password = self.password.text() or password_of(account)
        except SymposiarchError as error:
            self.tell(str(error))
            return
        self.test_button.setEnabled(False)
        self.told.setText(tr("Sending a test message…"))

        def done(said: str) -> None:
            if isValid(self):  # not closed meanwhile
                self.test_button.setEnabled(True)
                self._kept = replace(account, tested=True)
                self.told.setText(said)

        def failed(error: SymposiarchError) -> None:
            if not isValid(self):
                self._desk.notices.warn(str(error))
                return
            self.test_button.setEnabled(True)
            self.told.setText(self._state(account))
            self.tell(str(error))

        send_test(self._desk, account, password, done=done, failed=failed)
