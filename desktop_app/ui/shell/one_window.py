"""One window a vault: a second start finds the first and asks it to come to the front.

The two meet at a local socket of this computer's user, named by the vault's id. Nothing is said
over it but "show" and "shown"; nothing goes over a network.
"""

from __future__ import annotations

import getpass
from hashlib import sha256

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ASK, _ANSWER = b"show\n", b"shown\n"
CONNECT_MS, ANSWER_MS = 500, 2000


class OneWindow(QObject):
    """The local socket by which a second start finds the first."""

    asked = Signal()
    """Another start asks to bring this window to the front."""

    def __init__(self, vault_id: str, parent: QObject | None = None) -> None:
        """Name the socket after the vault; `listen` opens it."""
        super().__init__(parent)
        owner = f"{vault_id}|{getpass.getuser()}"
        self._name = f"anting-berlian-{sha256(owner.encode()).hexdigest()[:24]}"
        self._server: QLocalServer | None = None

    def call(self) -> bool:
        """Ask the listening program to show its window; return False when none answers."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(CONNECT_MS):
            return False
        socket.write(_ASK)
        answered = socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readAll().data()) == _ANSWER
        socket.disconnectFromServer()
        return answered

    def listen(self) -> bool:
        """Open the socket, even if a killed program left it; return False when it is in use."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)
            if not server.listen(self._name):
                return False
        server.newConnection.connect(self._arrived)
        self._server = server
        return True

    def close(self) -> None:
        """Close the socket, so that another program can open it."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _arrived(self) -> None:
        if self._server is None:
            return
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.readyRead.connect(self._answer)
            visitor.disconnected.connect(visitor.deleteLater)

    def _answer(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket) and bytes(visitor.readAll().data()) == _ASK:
            visitor.write(_ANSWER)
            visitor.flush()
            self.asked.emit()
