#!/bin/sh
# Puts DuckDB's library, through which crd reads Parquet, into a folder. usage: tools/setup-parquet.sh FOLDER
# It comes in npm's package of DuckDB's bindings for Node.js, which npm fetches and runs nothing of; version and digest are
# pinned here. Does nothing when the library is there; leaves Parquet out when there is no npm.
set -eu

version=1.5.5-r.5
case $(uname -s)-$(uname -m) in
  Linux-x86_64) platform=linux-x64 sha256=86d2bda909785550e8a14a57a8a4584827aff0e268d8f1a58c3fd48559f7020e ;;
  Linux-aarch64) platform=linux-arm64 sha256=3b85f3ea438f7dc3691d7b5e6e4222ffe9127fd17885f96ca72e0c99925c348e ;;
  Darwin-arm64) platform=darwin-arm64 sha256=08b3cfd7d4d620a5fb67ef49db28551b767107266af3a8e2600e49d99ee59456 ;;
  Darwin-x86_64) platform=darwin-x64 sha256=1266f62ac7c02f7971554a2b0b2c4c19923a97258bfdf1b203873e174e7a28c4 ;;
  *)
    echo "SKIPPED Parquet: no package has DuckDB's library for $(uname -s) on $(uname -m); CRD_LIBDUCKDB can name one"
    exit 0
    ;;
esac
library=libduckdb.so
case $platform in darwin-*) library=libduckdb.dylib ;; esac

if [ $# != 1 ]; then
  echo "usage: tools/setup-parquet.sh FOLDER" >&2
  exit 2
fi
folder=$1
[ -e "$folder/$library" ] && exit 0
if ! command -v npm >/dev/null; then
  echo "SKIPPED Parquet: npm is not installed, which brings DuckDB's library; CRD_LIBDUCKDB can name one (Homebrew: duckdb)"
  exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
digest() {
  if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi
}

echo "setup: fetching DuckDB's library for Parquet ($platform, $version)"
if ! (cd "$scratch" && npm pack --silent --ignore-scripts "@duckdb/node-bindings-$platform@$version" >npm.log 2>&1); then
  cat "$scratch/npm.log" >&2
  echo "setup: npm could not fetch @duckdb/node-bindings-$platform@$version" >&2
  exit 1
fi
set -- "$scratch"/*.tgz
found=$(digest "$1")
if [ "${found%% *}" != "$sha256" ]; then
  echo "setup: @duckdb/node-bindings-$platform@$version is not what it was: its digest is ${found%% *}" >&2
  exit 1
fi
tar -xzf "$1" -C "$scratch" "package/$library" package/LICENSE
mkdir -p "$folder"
mv "$scratch/package/LICENSE" "$folder/$library.LICENSE"
mv "$scratch/package/$library" "$folder/$library"
