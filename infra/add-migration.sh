#!/usr/bin/env bash
# Writes the model's changes as one more migration for each engine: infra/add-migration.sh <Name> [Sqlite|Postgres|SqlServer …]
# What has been released is never rewritten. SQLite's migrations only add: a test refuses those that would rebuild a table.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?Say what changed: infra/add-migration.sh <Name>}
shift
command -v dotnet-ef >/dev/null || export PATH="$PATH:$HOME/.dotnet/tools"
command -v dotnet-ef >/dev/null || dotnet tool install --global dotnet-ef --version 10.0.14
[ $# -gt 0 ] || set -- Sqlite Postgres SqlServer
for engine in "$@"; do
  project=src/Marketplace.Database.$engine
  dotnet restore "$project" -v quiet
  dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --output-dir Migrations
done
