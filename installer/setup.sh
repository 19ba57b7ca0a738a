# shellcheck shell=sh disable=SC2154
# The set-up that ./run, ./test and .ci/run share; they source it, with $here set. POSIX sh.
#
# `set_up LOCK` leaves a ready virtual environment in $here/.venv, made from the hashes in LOCK.
# When it is ready already, that costs some milliseconds: `cat` and `cmp` on small files.
# `set_up LOCK without-window` goes on where only Qt's system libraries are missing.
#
# .venv/ready/ holds what the environment was made from: a copy of each lock and of the folder it
# was made for. They are written last, so a set-up that was cut off is seen and made again.

venv="$here/.venv"
ready="$venv/ready"

say() {
    printf '%s\n' "$*" >&2
}

# The lock of the tests holds everything of the program's lock, at the same versions.
is_ready() {
    [ -x "$venv/bin/python" ] || return 1
    [ "$(cat "$ready/place" 2>/dev/null)" = "$here" ] || return 1
    cmp -s "$here/$1" "$ready/$1"
}

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        # The path is resolved so that the environment stays with this version of Python.
        found=$("$candidate" -c '
import os, sys
if (3, 11) <= sys.version_info[:2] <= (3, 14):
    print(os.path.realpath(sys.executable))
' 2>/dev/null) && [ -n "$found" ] && python=$found && return 0
    done
    say "Python 3.11-3.14 tidak ditemukan. Pasang dahulu / install first: sudo apt-get install python3 python3-venv"
    return 1
}

# What Qt and the virtual environment need of the system. As root on Debian and its kin it is
# installed; anyone else is told the one command.
check_system() {
    missing=$("$python" "$here/installer/system_packages.py") || return 1
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Memasang pustaka sistem / installing system libraries: $missing"
        # Word splitting is intended: one argument per package.
        # shellcheck disable=SC2086
        {
            # Go on when one package source is unreachable: another may have these packages.
            apt-get update -qq || :
            DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing
        } >"$here/.venv.log" 2>&1 || {
            cat "$here/.venv.log" >&2
            return 1
        }
        rm -f "$here/.venv.log"
        missing=$("$python" "$here/installer/system_packages.py") || return 1
        [ -n "$missing" ] || return 0
    fi
    say "Pustaka sistem belum ada. Pasang dahulu / install first: sudo apt-get install $missing"
    # Elsewhere these names are a hint only, and Qt itself will say what it lacks.
    command -v apt-get >/dev/null 2>&1 && return 1
    return 0
}

install_lock() {
    if ! [ -x "$venv/bin/python" ] || [ "$(cat "$ready/place" 2>/dev/null)" != "$here" ]; then
        rm -rf "$venv"
        "$python" -m venv "$venv" || return 1
    fi
    # From here until the end nothing is ready: an interruption leads to a fresh start.
    rm -rf "$ready"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --only-binary :all: --require-hashes --requirement "$here/$1" >&2 || {
        say "Paket Python gagal dipasang. Periksa sambungan internet, lalu ulangi / check the connection, then try again."
        return 1
    }
    add_command
    rm -rf "$ready.new"
    mkdir "$ready.new" &&
        printf '%s\n' "$here" >"$ready.new/place" &&
        cp "$here/$1" "$ready.new/$1" || return 1
    if [ "$1" = requirements-dev.txt ]; then
        cp "$here/requirements.txt" "$ready.new/requirements.txt" || return 1
    fi
    mv "$ready.new" "$ready"
}

# Gives the environment the console command and the checkout, without building a wheel for it.
add_command() {
    for packages in "$venv"/lib/python3*/site-packages; do
        printf '%s\n' "$here" >"$packages/anting_berlian_checkout.pth"
    done
    cat >"$venv/bin/anting-berlian" <<'COMMAND'
#!/bin/sh
exec "$(dirname -- "$(readlink -f -- "$0")")/python" -P -m desktop_app "$@"
COMMAND
    chmod +x "$venv/bin/anting-berlian"
}

set_up() {
    if is_ready "$1" && [ -e "$ready/system" ]; then
        return 0
    fi
    # Two starts at once make one environment: the second waits for the first.
    if command -v flock >/dev/null 2>&1; then
        exec 9>"$here/.venv.lock"
        flock 9 || return 1
    fi
    find_python || return 1
    if check_system; then
        system=complete
    else
        case "${2:-} $missing" in
        *-venv* | " "*) return 1 ;;
        esac
        system=lacking
    fi
    if ! is_ready "$1"; then
        say "Menyiapkan lingkungan Python, sekali saja, satu-dua menit / setting up, once ..."
        install_lock "$1" || return 1
    fi
    [ "$system" = lacking ] || : >"$ready/system"
    exec 9>&-
}
