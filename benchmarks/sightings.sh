#!/usr/bin/env bash
# ./tianwang bench sightings [ROWS [READINGS]]: taking sightings in and finding those of a plate, with ROWS (20000000) in the
# database, which need 8 GB of disk below benchmarks/target while it runs. READINGS (600000) are taken in from Kafka.
set -euo pipefail
cd "$(dirname "$0")/.."
./tianwang build
./mvnw -q -B -ntp -pl benchmarks -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.build.skip=true -Dquarkus.quinoa=false
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.tianwang.bench.alerts.SightingBench "$@"
