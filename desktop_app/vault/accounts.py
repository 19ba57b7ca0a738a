"""Changes accounts and slots: functions from header to header, which write nothing.

What they change of accounts and roles is to be signed (`signed_accounts.sign`) before it is
written.

Re-keying protocol. A data key that a removed person has seen must not lead to the new one. So the
new key is never wrapped under the old; it is sealed to the public half of each remaining slot:

1. `begin_rekeying`: every slot holds the old key and, beside it, the new one. Signed with the old.
2. The database is copied under the new key, flushed, and put in the place of the old one.
3. `finish_rekeying`: every slot holds the new key only. Signed with the new.

A kill before 2 is complete leaves a file that the old key opens: `abandon_rekeying`. A kill after
it leaves a file that the new key opens: `finish_rekeying`. Any account's next sign-in decides this
by trying the keys on the file, since its slot holds both. Everyone's password goes on working.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from dataclasses import dataclass, replace

from desktop_app.errors import Conflict, Damaged, Invalid, NotFound, Problem
from desktop_app.programme.records.children import Role
from desktop_app.programme.records.plain_text import without_hidden
from desktop_app.vault import keys, signed_accounts
from desktop_app.vault.header import Header, KeyChange
from desktop_app.vault.keys import KdfParameters, OpenedPair, WrongKey
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.slots import Account, Slot, SlotKind

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")
_MOST_NAME_LETTERS = 80


@dataclass(frozen=True, slots=True, repr=False)
class OpenedSlot:
    """What a password or recovery code opened."""

    header: Header
    slot: Slot
    pair: OpenedPair
    data_key: bytes
    next_key: bytes | None
    """The new data key, while the database is being re-keyed."""
    key_was_changed: bool
    """Whether someone replaced the data key since this slot was last opened."""
    signing_key: bytes | None = None
    """The private half of the account's signing key."""
    admin_key: bytes | None = None
    """The private half of the admin key."""


def username_key(username: str) -> str:
    """Return a user name in the form in which it is stored and compared."""
    return unicodedata.normalize("NFKC", username).strip().casefold()


def new_header(
    facility: str, account: Account, password: str, data_key: bytes, kdf: KdfParameters
) -> tuple[Header, RecoveryCode]:
    """Return the header of a new vault with its first account, and the recovery code.

    Raises: Invalid for an empty or overlong facility name or a bad account.
    """
    name = _line("facility", facility)
    empty = Header(vault_id=secrets.token_hex(16), facility=name, slots=())
    header = add_account(empty, account, password, data_key, kdf)
    header, code = renew_recovery(header, data_key, kdf)
    return signed_accounts.introduce(header, data_key)[0], code


def add_account(
    header: Header, account: Account, password: str, data_key: bytes, kdf: KdfParameters
) -> Header:
    """Return the header with one more account. Raises: Invalid."""
    stored = checked_account(header, account)
    slot = _new_slot(header, keys.normalised(password), data_key, kdf, stored)
    return replace(header, slots=(*header.slots, slot))


def checked_account(header: Header, account: Account) -> Account:
    """Return the account as `add_account` stores it. Raises: Invalid."""
    username = username_key(account.username)
    if not _USERNAME.fullmatch(username):
        code = "username_form" if username else "required"
        raise Invalid([Problem(field="username", code=code)])
    if any(known.username == username for known in header.accounts):
        raise Invalid([Problem(field="username", code="username_taken")])
    return Account(
        username=username,
        display_name=_line("display_name", account.display_name),
        role=account.role,
    )


def remove_account(header: Header, username: str, line: int = 0) -> Header:
    """Return the header without an account; the data key it knew stays valid until re-keying.

    `line` is the id of the journal's line about it.

    Raises: NotFound, Conflict when no admin would be left.
    """
    gone, _ = account_slot(header, username)
    slots = tuple(slot for slot in header.slots if slot is not gone)
    kept = signed_accounts.with_past_key(header, gone, line)
    return _with_an_admin(replace(kept, slots=slots))


def change_role(header: Header, username: str, role: Role) -> Header:
    """Return the header with another role for an account.

    Raises: NotFound, Conflict when no admin would be left.
    """
    slot, account = account_slot(header, username)
    changed = replace(slot, account=replace(account, role=role))
    return _with_an_admin(_with_slot_replaced(header, slot, changed))


def set_password(
    header: Header,
    username: str,
    password: str,
    data_key: bytes,
    kdf: KdfParameters,
    *,
    signing_key: bytes | None = None,
    line: int = 0,
) -> Header:
    """Return the header with a new password, and new key pair, for an account. Raises: NotFound.

    It keeps the signing key that is given; without one it gets a new one, to which the old one
    cannot lead. `line` is the id of the journal's line about it.
    """
    slot, account = account_slot(header, username)
    secret = keys.normalised(password)
    renewed = _new_slot(header, secret, data_key, kdf, account, signing_key)
    if signing_key is None:
        header = signed_accounts.with_past_key(header, slot, line)
    return _with_slot_replaced(header, slot, renewed)


def renew_recovery(
    header: Header, data_key: bytes, kdf: KdfParameters
) -> tuple[Header, RecoveryCode]:
    """Return the header with a new recovery code, the only one that is valid, and the code."""
    code = RecoveryCode.new()
    slot = _new_slot(header, code.secret, data_key, kdf, account=None)
    others = tuple(slot for slot in header.slots if slot.kind is not SlotKind.RECOVERY)
    return replace(header, slots=(*others, slot)), code


def renew_slot(
    header: Header, opened: OpenedSlot, secret: bytes, kdf: KdfParameters
) -> Header | None:
    """Return the header with the slot wrapped again if its cost is too low or its key changed.

    None when the slot needs no renewal.
    """
    if not (opened.key_was_changed or opened.slot.pair.kdf.is_below(kdf)):
        return None
    fresh = _new_slot(header, secret, opened.data_key, kdf, opened.slot.account, opened.signing_key)
    return _with_slot_replaced(header, opened.slot, fresh)


def account_slot(header: Header, username: str) -> tuple[Slot, Account]:
    """Return an account and its slot. Raises: NotFound."""
    wanted = username_key(username)
    for slot in header.slots:
        if slot.account is not None and slot.account.username == wanted:
            return slot, slot.account
    raise NotFound("account_not_found")


def recovery_slots(header: Header) -> tuple[Slot, ...]:
    """Return the slot of the recovery code, as a tuple of one."""
    return tuple(slot for slot in header.slots if slot.kind is SlotKind.RECOVERY)


def open_slot(header: Header, slot: Slot, secret: bytes) -> OpenedSlot:
    """Return the data key behind a slot.

    Raises: WrongKey when the secret is wrong, Damaged when it is right but the header was altered.
    """
    pair = keys.open_pair(slot.pair, secret, header.context(slot.slot_id, slot.kind))
    if slot.signing is not None and slot.signing.met:
        # Whoever re-keys notes the new data key here, without their password.
        pair = replace(pair, fingerprint=slot.signing.met)
    return open_with_pair(header, slot, pair)


def open_with_pair(header: Header, slot: Slot, pair: OpenedPair) -> OpenedSlot:
    """Return the data key behind a slot whose private key is known.

    Raises: Damaged when the pair is another's or the header was altered.
    """
    context = header.context(slot.slot_id, slot.kind)
    try:
        data_key = keys.unseal(slot.sealed, pair, context)
        next_key = (
            None if slot.next_sealed is None else keys.unseal(slot.next_sealed, pair, context)
        )
    except WrongKey as error:
        raise Damaged("vault_header_altered") from error
    header.check_signature(data_key)
    signed_accounts.check(header, data_key)
    known = signed_accounts.open_keys(header, slot, pair)
    return OpenedSlot(
        header=header,
        slot=slot,
        pair=pair,
        data_key=data_key,
        next_key=next_key,
        key_was_changed=not keys.same(pair.fingerprint, keys.fingerprint(data_key)),
        signing_key=known.signing,
        admin_key=known.admin,
    )


def begin_rekeying(header: Header, next_key: bytes, admin_key: bytes | None) -> Header:
    """Return the header with the new data key beside the old one in every slot."""
    slots = tuple(
        replace(
            slot,
            next_sealed=keys.seal(
                next_key, slot.pair.public, header.context(slot.slot_id, slot.kind)
            ),
        )
        for slot in header.slots
    )
    begun = replace(header, slots=slots)
    if admin_key is None:
        return begun
    return signed_accounts.with_next_signature(begun, admin_key, next_key)


def finish_rekeying(header: Header, change: KeyChange) -> Header:
    """Return the header with the new data key only."""
    slots = tuple(
        replace(slot, sealed=slot.next_sealed, next_sealed=None)
        for slot in header.slots
        if slot.next_sealed is not None
    )
    finished = replace(header, slots=slots, key_change=change)
    return signed_accounts.with_next_signature_in_force(finished)


def with_met_key(header: Header, username: str, signing_key: bytes, data_key: bytes) -> Header:
    """Return the header in which an account knows of a data key, so that its change is no news."""
    slot, _ = account_slot(header, username)
    met = keys.fingerprint(data_key)
    known = signed_accounts.with_signing_key(header, slot, signing_key, met=met)
    return _with_slot_replaced(header, slot, known)


def abandon_rekeying(header: Header) -> Header:
    """Return the header with the old data key only."""
    slots = tuple(replace(slot, next_sealed=None) for slot in header.slots)
    admin = header.admin and replace(header.admin, next_signature=None)
    return replace(header, slots=slots, admin=admin)


def _new_slot(
    header: Header,
    secret: bytes,
    data_key: bytes,
    kdf: KdfParameters,
    account: Account | None,
    signing_key: bytes | None = None,
) -> Slot:
    """Return a slot with a new key pair, and with this signing key or a new one."""
    slot_id = secrets.token_hex(8)
    kind = SlotKind.RECOVERY if account is None else SlotKind.ACCOUNT
    context, met = header.context(slot_id, kind), keys.fingerprint(data_key)
    pair = keys.wrap_new_pair(secret, met, kdf, context)
    sealed = keys.seal(data_key, pair.public, context)
    slot = Slot(slot_id=slot_id, kind=kind, pair=pair, sealed=sealed, account=account)
    if header.admin is None or account is None:
        return slot
    own = signing_key or keys.new_signing_key()
    return signed_accounts.with_signing_key(header, slot, own, met=met)


def _with_slot_replaced(header: Header, old: Slot, new: Slot) -> Header:
    return replace(header, slots=tuple(new if slot is old else slot for slot in header.slots))


def _with_an_admin(header: Header) -> Header:
    if not any(account.role is Role.ADMIN for account in header.accounts):
        raise Conflict("last_admin")
    return header


def _line(field: str, text: str) -> str:
    """Return one line of text without blanks around it. Raises: Invalid."""
    line = " ".join(without_hidden(unicodedata.normalize("NFC", text)).split())
    if not line:
        raise Invalid([Problem(field=field, code="required")])
    if len(line) > _MOST_NAME_LETTERS:
        figures = {"most": _MOST_NAME_LETTERS}
        raise Invalid([Problem(field=field, code="too_long", figures=figures)])
    return line
