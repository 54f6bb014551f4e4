#!/bin/bash
# Joins orderer and peers to the channel and deploys the chaincode: each step is skipped where it is done, so that it may run
# at every start.
set -euo pipefail
crypto=/network/crypto
orderer_tls=$crypto/ordererOrganizations/example.com/orderers/orderer.example.com/tls
orderer=(-o orderer.example.com:7050 --tls --cafile "$orderer_tls/ca.crt")
definition=(-C meridian -n ets -v 1 --sequence 1 --signature-policy "AND('Org1MSP.peer','Org2MSP.peer')")

peer_tls_ca() { echo "$crypto/peerOrganizations/$1.example.com/peers/peer0.$1.example.com/tls/ca.crt"; }
address() { if [ "$1" = org1 ]; then echo peer0.org1.example.com:7051; else echo peer0.org2.example.com:9051; fi; }
# as ORG COMMAND...: the peer's command line as that organisation's administrator
as() {
  local org=$1
  shift
  CORE_PEER_LOCALMSPID=${org^}MSP CORE_PEER_ADDRESS=$(address "$org") CORE_PEER_TLS_ENABLED=true \
    CORE_PEER_TLS_ROOTCERT_FILE=$(peer_tls_ca "$org") \
    CORE_PEER_MSPCONFIGPATH=$crypto/peerOrganizations/$org.example.com/users/Admin@$org.example.com/msp \
    peer "$@"
}
# Repeats what fails while the others start and the orderer elects its leader.
retry() {
  local tries=60
  until "$@"; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      echo "gave up: $*" >&2
      return 1
    fi
    sleep 1
  done
}
orderer_joined() {
  # Its exit code is 0 when it is refused, too.
  osnadmin channel join --channelID meridian --config-block /network/meridian.block -o orderer.example.com:7053 \
    --ca-file "$orderer_tls/ca.crt" --client-cert "$orderer_tls/server.crt" --client-key "$orderer_tls/server.key" |
    tee /dev/stderr | grep -Eq 'Status: 201|already exists'
}
peer_joined() { as "$1" channel getinfo -c meridian > /dev/null 2>&1 || as "$1" channel join -b /network/meridian.block; }
installed() {
  as "$1" lifecycle chaincode queryinstalled | grep -qF "$(cat "/network/ets-$1.id")" ||
    as "$1" lifecycle chaincode install "/network/ets-$1.tgz"
}
approved() {
  as "$1" lifecycle chaincode approveformyorg "${orderer[@]}" "${definition[@]}" --package-id "$(cat "/network/ets-$1.id")"
}
committed() { as "$1" lifecycle chaincode querycommitted -C meridian -n ets > /dev/null 2>&1; }

retry orderer_joined
for org in org1 org2; do
  retry peer_joined "$org"
  retry installed "$org"
done
if ! committed org1; then
  for org in org1 org2; do retry approved "$org"; done
  endorsers=()
  for org in org1 org2; do endorsers+=(--peerAddresses "$(address "$org")" --tlsRootCertFiles "$(peer_tls_ca "$org")"); done
  retry as org1 lifecycle chaincode commit "${orderer[@]}" "${definition[@]}" "${endorsers[@]}"
fi
echo "The chaincode ets is committed on channel meridian; gateways at localhost:7051 (Org1MSP) and localhost:9051 (Org2MSP)."
