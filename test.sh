#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. The last line is always "N passed, N failed".
# --long  gives the tests that search at random far more to try
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# Until a report says otherwise, what could not be built or run has failed.
passed=0
failed=1
trap 'status=$?; echo "$passed passed, $failed failed"; exit "$status"' EXIT

need() {
    echo "$1" >&2
    exit 1
}

browser() {
    local name
    for name in ${WIKI_CHROMIUM:-chromium chromium-browser google-chrome google-chrome-stable}; do
        command -v "$name" >/dev/null && return
    done
    return 1
}

install_browser() {
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo -n)
    command -v apt-get >/dev/null && "${root[@]}" true 2>/dev/null || return
    echo "Installing chromium, which the browser tests need."
    "${root[@]}" apt-get update -qq >/dev/null || true
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium >/dev/null
}

sum() { # of one attribute over the assemblies in the report
    grep -o '<assembly [^>]*' "$report" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}

for argument in "$@"; do
    case $argument in
        --long) export WIKI_TESTS_LONG=1 ;;
        *) echo "usage: ./test.sh [--long]" >&2; exit 2 ;;
    esac
done

command -v dotnet >/dev/null || need "The tests need the .NET 10 SDK: https://dotnet.microsoft.com/download"
browser || { [ -z "${WIKI_CHROMIUM:-}" ] && install_browser && browser; } ||
    need "The browser tests need Chromium: install it (Debian: apt-get install chromium), or name it in WIKI_CHROMIUM."

results=artifacts/test-results
report=$results/tests.xml
rm -rf "$results"

dotnet restore -v quiet
dotnet build --no-restore -v quiet

status=0
dotnet test --no-build --fail-skips on --results-directory "$results" \
    --report-xunit-xml --report-xunit-xml-filename tests.xml || status=$?

[ -s "$report" ] || need "The tests ended without a report."
passed=$(sum passed)
failed=$(($(sum failed) + $(sum errors)))

# Ended badly, or ran nothing, though no test failed: that is a failure too.
if [ "$failed" = 0 ] && { [ "$status" != 0 ] || [ "$passed" = 0 ]; }; then
    failed=1
fi
[ "$failed" = 0 ]
