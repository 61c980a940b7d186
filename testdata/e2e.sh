#!/usr/bin/env bash
# Starts the program as a newcomer would, in an empty directory of its own, and drives it
# with a browser and with clients that others wrote.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  if [ "$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq chromium >/dev/null
  else echo "chromium is needed: apt-get install chromium" >&2; exit 1; fi
fi

dir=$(mktemp -d)
chmod 711 "$dir"
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT
go build -o "$dir/tenantry" .
"$dir/tenantry" --addr 127.0.0.1:0 --data "$dir/data" --credentials "$dir/credentials.json" >"$dir/log" 2>&1 &
server=$!
for _ in $(seq 150); do
  url=$(sed -n 's/.*"url": *"\([^"]*\)".*/\1/p' "$dir/credentials.json" 2>/dev/null || true)
  [ -n "$url" ] && curl -fsS "$url/readyz" >/dev/null 2>&1 && break
  kill -0 "$server" 2>/dev/null || { cat "$dir/log" >&2; exit 1; }
  sleep 0.2
done
field() { node -p "JSON.parse(require('fs').readFileSync('$dir/credentials.json')).$1"; }
export CREDENTIALS="$dir/credentials.json" BASE_URL="$url" CLIENT_ID CLIENT_SECRET
CLIENT_ID=$(field management.client_id)
CLIENT_SECRET=$(field management.client_secret)
cd portal/web && npm run --silent "${1:-e2e}"
