#!/bin/sh
# Makes .venv with the pinned packages. Called by make whenever the pinned lists change; safe to run again.
set -eu
cd "$(dirname "$0")/.."

fits() { "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2])' >/dev/null 2>&1; }

python=""
for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
    if command -v "$candidate" >/dev/null 2>&1 && fits "$candidate"; then python="$candidate"; break; fi
done
if [ -z "$python" ]; then
    echo "attache needs Python 3.11 or newer; none was found (on Debian or Ubuntu: apt install python3 python3-venv)" >&2
    exit 1
fi
if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
    echo "$python lacks its venv module (on Debian or Ubuntu: apt install python3-venv)" >&2
    exit 1
fi

if ! [ -x .venv/bin/python ] || ! fits .venv/bin/python; then
    echo "Making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
fi
echo "Installing the pinned packages (a few minutes the first time)"
rm -f .venv/.failed
{ .venv/bin/python -m pip install --disable-pip-version-check -r requirements.txt -r requirements-dev.txt ||
    touch .venv/.failed; } | sed '/^Requirement already satisfied/d'
if [ -e .venv/.failed ]; then
    echo "The packages could not be installed; what pip said stands above." >&2
    exit 1
fi
.venv/bin/python -m pip install --disable-pip-version-check --quiet --no-deps --editable .
touch .venv/.installed
