#!/usr/bin/env bash
# The main flow through the public HTTP contract of a running program: infra/smoke.sh [http://localhost:5080]
set -euo pipefail
exec node "$(dirname "$0")/smoke.mjs" "${1:-http://localhost:5080}"
