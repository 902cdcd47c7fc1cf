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
MAVEN_OPTS="-Xmx1g --enable-native-access=ALL-UNNAMED" \
  maven -pl camera-ingest-service -am test-compile -Dquarkus.build.skip=true
classpath="$PWD/camera-ingest-service/target/bench.classpath"
maven -pl platform/contracts,platform/infrastructure,platform/runtime,platform/testing,camera-ingest-service \
  package -Dmaven.test.skip.exec=true -Dquarkus.build.skip=true dependency:build-classpath -Dmdep.outputFile="$classpath" >/dev/null
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx600m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "camera-ingest-service/target/test-classes:camera-ingest-service/target/classes:$(cat "$classpath")" \
  org.tianwang.ingest.plate.PlateBench "$set"
