#!/usr/bin/env bash
# Puts a backup in place of what is there now: infra/restore.sh <folder>/<day>
set -euo pipefail
backup=${1:?Say which: infra/restore.sh <folder>/<day>}
dump=$(cd "$(dirname "$backup")" && pwd)/$(basename "$backup").dump
files=${dump%.dump}.files.tar
[ -f "$dump" ] && [ -f "$files" ] || { echo "There is no $dump with its $files." >&2; exit 1; }
cd "$(dirname "$0")/.."
read -r -p "This replaces the whole marketplace by $backup. Type 'replace' to go on: " answer
[ "$answer" = replace ] || exit 1
docker compose up -d --wait database
docker compose stop host
docker compose exec -T database dropdb -U marketplace --force --if-exists marketplace
docker compose exec -T database createdb -U marketplace marketplace
docker compose exec -T database pg_restore -U marketplace -d marketplace --exit-on-error <"$dump"
docker compose run --rm -T --no-deps --entrypoint tar host -C /data -xf - <"$files"
docker compose up -d
