#!/usr/bin/env bash
# ./tianwang bench live [VIEWERS] [SECONDS]: first picture, delay and processor time of live views, on the running stack.
set -euo pipefail
cd "$(dirname "$0")/.."
export TIANWANG_HOME="${TIANWANG_HOME:-$PWD/.tianwang}"
if [ ! -f "$TIANWANG_HOME/run/status.tsv" ]; then
  echo "Nothing runs in $TIANWANG_HOME: start it first with ./tianwang up --detach" >&2
  exit 1
fi
./mvnw -q -B -ntp -pl benchmarks -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.build.skip=true
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.tianwang.bench.LiveCost "$@"
