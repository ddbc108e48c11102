#!/usr/bin/env bash
# Packs the npm package out of a built library: `build.sh [LIBRARY [FOLDER]]`, after `cargo build --release -p salur-node`.
# It needs the root's node_modules, and leaves FOLDER/salur-VERSION.tgz (by default in target/npm).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
library=$(realpath "${1:-$root/target/release/libsalur_node.so}")
folder=${2:-$root/target/npm}

rm -rf "$here/dist" "$here/native"
"$root/node_modules/.bin/tsc" -p "$here"
for entry in index.mjs index.d.mts; do
  # The ES module is the other one under another name: there is one set of classes in a process, and `instanceof` holds.
  echo 'export * from "./bindings-node/ts/index.js";' > "$here/dist/$entry"
done

mkdir -p "$here/native" "$folder"
name=$(node -p 'require(process.argv[1]).libraryName()' "$here/dist/bindings-node/ts/native.js")
cp "$library" "$here/native/$name"
strip --strip-unneeded "$here/native/$name"

cp "$root/LICENSE-APACHE" "$root/LICENSE-MIT" "$here/"
trap 'rm -f "$here/LICENSE-APACHE" "$here/LICENSE-MIT"' EXIT
tarball=$(cd "$here" && npm pack --silent --pack-destination "$(realpath "$folder")")
size() { wc -c < "$1"; }
echo "$folder/$tarball: $(size "$folder/$tarball") bytes; its library: $(size "$here/native/$name") bytes"
