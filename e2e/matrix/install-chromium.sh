#!/usr/bin/env bash
# Debian's Chromium for the consumer matrix, on a machine that has none. Needs root.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends chromium
