#!/usr/bin/env bash
# ./tianwang bench containment [--side N] [--rounds N]: containment and recommendation on the model county and on a generated grid.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -ntp -pl benchmarks -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.build.skip=true -Dquarkus.quinoa=false
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.tianwang.bench.ContainmentSpeed "$@"
