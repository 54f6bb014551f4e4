#!/bin/bash
# Makes what the network starts from, in /network: certificates and keys, the channel's first block, and a package for each
# organisation that says where its chaincode listens, with its package id beside it.
set -euo pipefail
here=$(dirname "$0")
cd /network

if [ ! -f meridian.block ]; then
  rm -rf crypto
  cryptogen generate --config="$here/crypto-config.yaml" --output=crypto
  FABRIC_CFG_PATH=$here configtxgen -profile TwoOrgs -channelID meridian -outputBlock meridian.block
fi

# The same content must give the same bytes, and so the same package id.
pack() { tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - "$@" | gzip -n; }
package() {
  local org=$1 address=$2 dir
  [ ! -f "ets-$org.id" ] || return 0
  dir=$(mktemp -d)
  printf '{"address":"%s","dial_timeout":"10s","tls_required":false}' "$address" > "$dir/connection.json"
  printf '{"type":"ccaas","label":"ets"}' > "$dir/metadata.json"
  (cd "$dir" && pack connection.json > code.tar.gz && pack metadata.json code.tar.gz > ets.tgz)
  cp "$dir/ets.tgz" "ets-$org.tgz"
  echo "ets:$(sha256sum "ets-$org.tgz" | cut -d ' ' -f 1)" > "ets-$org.id"
}
package org1 chaincode-org1:7054
package org2 chaincode-org2:9054

# So that whoever owns the repository can read the keys that this container's root made.
chown -R "$(stat -c %u:%g "$here/compose.yaml")" /network
