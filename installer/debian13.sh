#!/bin/sh
# The README's two commands, word for word, in a fresh Debian 13 (Python 3.13): `make debian13`.
#
# Needs root and debootstrap. The fresh system is made in $TMPDIR and removed again, unless
# KEEP=yes. What this computer needs to reach mirrors and packages is passed on and never written
# into the checkout:
#   DEBIAN_MIRROR   the mirror of Debian; else debootstrap's own choice
#   PIP_*, *_proxy  pip's settings and proxies, as they stand in the environment
#   pip's files     this computer's own configuration of pip, with the folders that it names
# Arguments are passed to ./test: `installer/debian13.sh tests/growth`.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
say() { printf '%s\n' "$*" >&2; }

[ "$(id -u)" -eq 0 ] || { say "debian13 needs root: it makes a chroot."; exit 1; }
command -v debootstrap >/dev/null || { say "Install first: apt-get install debootstrap"; exit 1; }

root=$(mktemp -d "${TMPDIR:-/tmp}/debian13.XXXXXX") || exit 1
clean_up() {
    # Deepest first; a folder that is still mounted must never be removed.
    awk -v under="$root/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r |
        while read -r place; do umount "$place"; done
    grep -qF " $root/" /proc/mounts && { say "Still mounted: $root"; return; }
    [ "${KEEP:-}" = yes ] && { say "Kept: $root"; return; }
    rm -rf --one-file-system "$root"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

say "--- a fresh Debian 13 in $root"
# git and Python are what the README asks for. Its certificates come from this computer.
debootstrap --variant=minbase --include=python3,git,ca-certificates trixie "$root" \
    ${DEBIAN_MIRROR:+"$DEBIAN_MIRROR"} >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; exit 1; }
rm -f "$root.log"

mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" &&
    mount --make-rslave "$root/dev" || exit 1
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
for certificates in "${PIP_CERT:-}" /etc/ssl/certs/ca-certificates.crt; do
    [ -f "$certificates" ] || continue
    mkdir -p "$root$(dirname "$certificates")" && cp -L "$certificates" "$root$certificates"
done

# Folders of packages that pip is pointed to on this computer are shown in the same place.
settings=$(python3 -m pip config list 2>/dev/null; env | grep '^PIP_')
for folder in $(printf '%s\n' "$settings" | grep -oE "(file://)?/[^' ]+" | sed 's#^file://##'); do
    [ -d "$folder" ] || continue
    # An index keeps its files beside its pages.
    case "$folder" in */simple) folder=$(dirname "$folder") ;; esac
    mkdir -p "$root$folder" && mount --bind -o ro "$folder" "$root$folder"
done
for file in /etc/pip.conf "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf"; do
    [ -f "$file" ] && mkdir -p "$root$(dirname "$file")" && cp "$file" "$root$file"
done

say "--- a clone of the checkout"
git clone --quiet --depth 1 "file://$here" "$root/src" || exit 1

inside() {
    # A newcomer's shell without a display; of this computer only how the network is reached.
    env -u DISPLAY -u WAYLAND_DISPLAY -u PYTHONPATH -u VIRTUAL_ENV -u MAKEFLAGS -u TMPDIR \
        HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        chroot "$root" sh -c 'cd /src && exec "$@"' sh "$@"
}

say "--- ./run"
inside ./run
ran=$?
say "--- ./test${*:+ $*}"
inside ./test "$@"
tested=$?

say "--- Debian 13, $(inside python3 --version): ./run ended with $ran, ./test with $tested"
[ "$ran" -eq 0 ] && [ "$tested" -eq 0 ]
