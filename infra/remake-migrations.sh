#!/usr/bin/env bash
# Until the first release there is one migration per engine, remade whenever the model changes: infra/remake-migrations.sh [Sqlite|Postgres|SqlServer …]
set -euo pipefail
cd "$(dirname "$0")/.."
command -v dotnet-ef >/dev/null || export PATH="$PATH:$HOME/.dotnet/tools"
command -v dotnet-ef >/dev/null || dotnet tool install --global dotnet-ef --version 10.0.14
[ $# -gt 0 ] || set -- Sqlite Postgres SqlServer
for engine in "$@"; do
  project=src/Marketplace.Database.$engine
  rm -rf "$project/Migrations"
  dotnet restore "$project" -v quiet
  dotnet ef migrations add Initial --project "$project" --startup-project "$project" --output-dir Migrations
done
