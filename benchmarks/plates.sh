#!/usr/bin/env bash
# ./tianwang bench plates [TRACKS [SEED]]: renders a test set of plates and prints how many are found and read.
# Needs the package fonts-noto-cjk. TRACKS vehicles a condition (20), of eight pictures each; SEED (2) draws another set.
set -euo pipefail
cd "$(dirname "$0")/.."
tracks=${1:-20}
seed=${2:-2}
set="$PWD/seeds/target/plates-$tracks-$seed"
maven() { ./mvnw -q -B -ntp -Dspotless.check.skip=true "$@"; }
if [ ! -f "$set/truth.jsonl" ]; then
  echo "Rendering $set" >&2
  maven -pl seeds test-compile exec:java@plates -Dplates.folder="$set" -Dplates.tracks="$tracks" -Dplates.seed="$seed"
fi
# ONNX Runtime would otherwise report its use to its maker: docs/adr/0005.
export ORT_DISABLE_TELEMETRY=1
maven -pl camera-ingest-service -am package -DskipTests -Dquarkus.build.skip=true \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=target/bench.classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx600m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "camera-ingest-service/target/test-classes:camera-ingest-service/target/classes:$(cat camera-ingest-service/target/bench.classpath)" \
  org.tianwang.ingest.plate.PlateBench "$set"
