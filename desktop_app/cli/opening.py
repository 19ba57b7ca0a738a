"""Opens the vault that a command is about: folder, password and account as the caller gave them."""

from __future__ import annotations

import argparse
import getpass
import locale
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from desktop_app.app import App, default_vault_folder, open_app
from desktop_app.errors import Invalid, Problem
from desktop_app.services.common.password_asked import PasswordNeeded
from desktop_app.services.vault import access
from desktop_app.wording import INDONESIAN

T = TypeVar("T")


def folder_of(options: argparse.Namespace) -> Path:
    """Return the vault's folder: the given one, or the default."""
    return options.vault or default_vault_folder()


@contextmanager
def opened(options: argparse.Namespace, password: str | None = None) -> Iterator[App]:
    """Yield the services over the vault and close it afterwards; nobody else may have it open."""
    with _closing(unlocked(options, access.USUAL, password)) as app:
        yield app


@contextmanager
def opened_beside(options: argparse.Namespace) -> Iterator[App]:
    """Yield the services, also while a window has the vault open; for commands that only export."""
    with _closing(unlocked_beside(options)) as app:
        yield app


def unlocked_beside(options: argparse.Namespace) -> access.Vault:
    """Return the vault, also while the window has it open."""
    password = typed_password(options)
    return access.beside_a_writer(lambda how: unlocked(options, how, password))


@contextmanager
def _closing(vault: access.Vault) -> Iterator[App]:
    try:
        app = open_app(vault)
    except BaseException:
        vault.close()
        raise
    try:
        for alarm in app.accounts.alarms():
            print(INDONESIAN.problem(alarm), file=sys.stderr)
        _tell_of_loss(app)
        yield app
    finally:
        app.close()


def _tell_of_loss(app: App) -> None:
    """Say on the error stream that saved entries are missing, until an admin has confirmed it."""
    lost = app.journal_search.lost()
    if lost is not None:
        print(INDONESIAN.problem(lost.problem), file=sys.stderr)


def unlocked(
    options: argparse.Namespace, how: access.HowToOpen, password: str | None = None
) -> access.Vault:
    """Return the vault, opened by a given password, the keyring, or a password asked for.

    Raises: UnknownKey while a fingerprint must be compared.
    """
    if how.pinned:
        how = replace(how, accept_key=options.accept_key)
    folder = folder_of(options)
    password = password or typed_password(options)
    if password is None:
        vault = access.unlock_from_keyring(folder, username=options.user, how=how)
        if vault is not None:
            return vault
        password = asked("Sandi: ")
    return access.unlock(folder, password, username=options.user, how=how)


def taken_out(app: App, taking: Callable[[], T]) -> T:
    """Do what takes the register out; asks for the password where the keyring opened the vault."""
    try:
        return taking()
    except PasswordNeeded:
        app.accounts.confirm_taking_out(asked("Sandi: "), by=app.person)
        return taking()


def new_password(options: argparse.Namespace) -> str:
    """Return the password for a new vault; at a terminal it is typed twice."""
    typed = typed_password(options)
    if typed is not None:
        return typed
    password = asked("Sandi baru: ")
    if asked("Ulangi sandi: ") != password:
        raise Invalid([Problem(field="password", code="passwords_differ")])
    return password


def file_password(options: argparse.Namespace) -> str:
    """Return the password of a file to be written: the second line of standard input, or asked.

    At a terminal it is typed twice.
    """
    if options.password_stdin:
        typed_password(options)
        return _line()
    password = asked("Sandi berkas: ")
    if asked("Ulangi sandi berkas: ") != password:
        raise Invalid([Problem(field="password", code="passwords_differ")])
    return password


def password_if_any(options: argparse.Namespace) -> str | None:
    """Return an optional password; None without a terminal or when only Enter is typed."""
    if options.password_stdin:
        return typed_password(options)
    return (asked("Sandi (Enter: tanpa sandi): ") or None) if sys.stdin.isatty() else None


def typed_password(options: argparse.Namespace) -> str | None:
    """Return the first line of standard input if asked for; kept, as it can be read only once."""
    if not options.password_stdin:
        return None
    if not hasattr(options, "password"):
        options.password = _line()
    return str(options.password)


def _line() -> str:
    """Return the next line of standard input as UTF-8, else in the system's own code page."""
    source = getattr(sys.stdin, "buffer", None)
    if source is None or sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    line = source.readline().rstrip(b"\r\n")
    try:
        return str(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return str(line.decode(locale.getpreferredencoding(do_setlocale=False), errors="replace"))


def asked(prompt: str) -> str:
    """Return what a person types unseen at the terminal. Raises: Invalid without a terminal."""
    if not sys.stdin.isatty():
        raise Invalid([Problem(field="password", code="password_needed")])
    return getpass.getpass(prompt)
