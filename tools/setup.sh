#!/bin/sh
# Installs the Debian packages that are missing. usage: tools/setup.sh [test|ci]
#   (nothing)  what building and running needs     test  also what the tests need     ci  also what .ci/run needs
# Says what it will install, uses sudo when not root, and does nothing when all is there.
set -eu

generators="re2c lemon"
[ -d "$(dirname "$0")/../generated" ] && generators="" # a source archive brings what they make
lua=liblua5.4-dev
[ "${LUA:-1}" = 0 ] && lua="" # a build without hooks
packages="gcc make $generators zlib1g-dev libisal-dev libzstd-dev libzip-dev libjansson-dev libyaml-dev $lua"
case ${1:-} in
  "") ;;
  test) packages="$packages libcmocka-dev libical-dev libexpat1-dev libcsv-dev python3-yaml pkg-config" ;;
  ci) packages="$packages libcmocka-dev libical-dev libexpat1-dev libcsv-dev python3-yaml pkg-config clang clang-format shellcheck scdoc zsh fish patch locales valgrind" ;;
  *)
    echo "usage: tools/setup.sh [test|ci]" >&2
    exit 2
    ;;
esac

if ! command -v dpkg-query >/dev/null; then
  missing=""
  for tool in $generators; do command -v "$tool" >/dev/null || missing="$missing $tool"; done
  [ -z "$missing" ] && exit 0
  echo "setup: this is no Debian or Ubuntu. Please install:$missing, and the libraries zlib, zstd, libzip, jansson, libyaml and Lua 5.4${1:+, cmocka, libical, expat and libcsv}" >&2
  echo "       (Homebrew: brew install re2c lemon zstd libzip jansson libyaml lua cmocka libical expat libcsv)" >&2
  exit 1
fi

missing=""
for package in $packages; do
  case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
    *" installed") continue ;;
  esac
  # A compiler or tool from elsewhere is as good.
  case $package in
    gcc) command -v cc >/dev/null && continue ;;
    make | re2c | lemon | pkg-config | clang | clang-format | shellcheck | scdoc | zsh | fish | patch | valgrind) command -v "$package" >/dev/null && continue ;;
  esac
  missing="$missing $package"
done
[ -z "$missing" ] && exit 0

sudo=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || {
    echo "setup: missing packages:$missing. Run as root: apt-get install$missing" >&2
    exit 1
  }
  sudo=sudo
fi
echo "setup: installing$missing${sudo:+ (with sudo)}"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
# shellcheck disable=SC2086 # a list of words
if ! { $sudo apt-get install -y --no-install-recommends $missing >"$log" 2>&1 ||
  { $sudo apt-get update >"$log" 2>&1 && $sudo apt-get install -y --no-install-recommends $missing >>"$log" 2>&1; }; }; then
  cat "$log" >&2
  echo "setup: could not install$missing" >&2
  rm -f "$log"
  exit 1
fi
rm -f "$log"
