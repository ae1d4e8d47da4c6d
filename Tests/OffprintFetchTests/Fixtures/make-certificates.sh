#!/bin/sh
# Makes the certificates of the loopback tests: an authority of their own, a server's certificate for site.test and its
# subdomains, and one for elsewhere.test. They are valid for a century, and nobody but the tests trusts them.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

openssl ecparam -name prime256v1 -genkey -noout -out "$work/authority.key"
openssl req -x509 -new -key "$work/authority.key" -sha256 -days 36500 -subj "/CN=Offprint test authority" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign" -out authority.pem

# make NAME SUBJECT-ALTERNATIVE-NAMES
make() {
    openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$1-key.pem"
    openssl req -new -key "$1-key.pem" -subj "/CN=$1" -out "$work/$1.csr"
    printf 'basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=%s\n' "$2" >"$work/$1.ext"
    openssl x509 -req -in "$work/$1.csr" -CA authority.pem -CAkey "$work/authority.key" -CAcreateserial \
        -CAserial "$work/serial" -sha256 -days 36500 -extfile "$work/$1.ext" -out "$1.pem"
}
make site "DNS:site.test,DNS:*.site.test"
make elsewhere "DNS:elsewhere.test"
