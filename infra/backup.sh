#!/usr/bin/env bash
# Copies the database and the photos of a running composition: infra/backup.sh <folder>
set -euo pipefail
folder=$(mkdir -p "${1:?Say where: infra/backup.sh <folder>}" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
day=$(date -u +%Y%m%dT%H%M%SZ)
# The database first: a photo without a row is harmless, a row without its photo is not.
docker compose exec -T database pg_dump -U marketplace -Fc marketplace >"$folder/$day.dump.part"
docker compose exec -T host tar -C /data -cf - . >"$folder/$day.files.tar.part"
mv "$folder/$day.dump.part" "$folder/$day.dump"
mv "$folder/$day.files.tar.part" "$folder/$day.files.tar"
echo "$folder/$day.dump and $folder/$day.files.tar"
