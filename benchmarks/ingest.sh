#!/usr/bin/env bash
# ./tianwang bench ingest [--soak MINUTES] [--seconds N] [--rounds N] [--only cost,tracking,cameras,detector,soak]:
# what camera-ingest-service costs and how soon it tells, beside ffmpeg's command line; needs no stack.
set -euo pipefail
cd "$(dirname "$0")/.."
module=camera-ingest-service
./mvnw -q -B -ntp -Dspotless.check.skip=true -Dquarkus.quinoa=false -pl $module -am package -DskipTests \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=target/bench.classpath
# ONNX Runtime would otherwise report its use to its maker: docs/adr/0005.
export ORT_DISABLE_TELEMETRY=1
work="$PWD/$module/target/bench"
mkdir -p "$work"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
exec "$java" -Xms96m -Xmx384m -Xmn64m -XX:SurvivorRatio=2 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -Dtianwang.root="$PWD" -Dtianwang.module="$PWD/$module" \
  -cp "$module/target/test-classes:$module/target/classes:$(cat $module/target/bench.classpath)" \
  org.tianwang.ingest.bench.IngestBench "$work" "$@"
