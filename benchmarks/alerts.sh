#!/usr/bin/env bash
# ./tianwang bench alerts [--part latency,intake,cost,kills] [--OPTION N …]: the alert path, from Kafka to the console.
# Latency is measured on the stack that is up, or on one of its own; all else on a PostgreSQL, a Kafka and an alert-service
# of its own below benchmarks/target, which are deleted afterwards. All parts take about half an hour.
set -euo pipefail
cd "$(dirname "$0")/.."
./tianwang build
./mvnw -q -B -ntp -pl benchmarks -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.build.skip=true -Dquarkus.quinoa=false
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.tianwang.bench.alerts.AlertBench "$@"
