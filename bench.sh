#!/usr/bin/env bash
# Measures the published Release build and prints a table; docs/performance.md tells what it means.
# --pages N     how large the generated wiki is (10000)
# --requests N  how many answers each figure is made of (2000)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

out=$PWD/artifacts/bench
dotnet publish src/Heartstopper.Wiki -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$out/site" -v quiet
dotnet publish tests/Heartstopper.Wiki.Bench -c Release -o "$out/bench" -v quiet
exec dotnet "$out/bench/Heartstopper.Wiki.Bench.dll" measure "$out/site/Heartstopper.Wiki.dll" "$PWD/seed-data" "$@"
