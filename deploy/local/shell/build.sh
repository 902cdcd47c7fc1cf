# Building what is stale, with Maven's log turned into a line now and then.

BUILD_LOG="$TIANWANG_HOME/logs/build.log"

maven() {
  MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1}" ./mvnw -B "$@"
}

# Reads Maven's output; prints which module is at work and, when nothing happened for a while, that it goes on.
show_progress() {
  local line doing="starting Maven" step="" fetched=0 shown last=0 now
  while :; do
    if IFS= read -r -t 5 line; then
      case "$line" in
        "[INFO] Building Tianwang"*)
          doing=$(sed -E 's/^\[INFO\] Building (Tianwang :: )?(Tianwang|.*[^ ]) 0\.[^ ]*( +\[([0-9]+)\/([0-9]+)\])?.*/\2 (\4 of \5)/' <<<"$line")
          step=""
          say "building $doing"
          last=$(date +%s)
          ;;
        "[INFO] --- "*) step=$(sed -E 's/^\[INFO\] --- ([a-z-]+):[^:]*:([a-z-]+).*/\1 \2/' <<<"$line") ;;
        Downloaded* | "[INFO] Downloaded"*) fetched=$((fetched + 1)) ;;
      esac
      now=$(date +%s)
      [ $((now - last)) -ge 5 ] || continue
    elif [ $? -le 128 ]; then
      return 0
    fi
    shown="… $doing${step:+: $step}"
    [ "$fetched" -eq 0 ] || shown="$shown, $fetched files fetched"
    say "$shown"
    last=$(date +%s)
  done
}

# Builds nothing when nothing changed, and only what changed otherwise.
build_stale() {
  local stale modules
  stale=$(stale_modules)
  [ -n "$stale" ] || return 0
  require_disk 3000 "$ROOT"
  mkdir -p "$(dirname "$BUILD_LOG")"
  modules=$(cut -d' ' -f1 <<<"$stale" | paste -sd, -)
  say "Building ${modules//,/, } (log: ./tianwang logs build)"
  local code=0
  maven -pl "$modules" -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.package.jar.type=aot-jar 2>&1 </dev/null |
    tee "$BUILD_LOG" | show_progress || code=$?
  if [ "$code" -ne 0 ]; then
    grep -E '^\[ERROR\]' "$BUILD_LOG" | head -20 >&2 || tail -20 "$BUILD_LOG" >&2
    die "The build failed; the whole log is $BUILD_LOG"
  fi
  keep_stamps "$stale"
  say "Built"
}

# Two commands at once must not build over each other.
build_alone() {
  if command -v flock >/dev/null 2>&1; then
    mkdir -p "$ROOT/target"
    exec 7>"$ROOT/target/.build.lock"
    flock -n 7 || { say "Another ./tianwang is building here; waiting for it" && flock 7; }
    build_stale
    exec 7>&-
  else
    build_stale
  fi
}
