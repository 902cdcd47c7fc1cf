# Handing over to the Java launcher.

launcher() {
  local jvm=(-Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED)
  "$@" "$JAVA_HOME/bin/java" "${jvm[@]}" "-Dtianwang.root=$ROOT" \
    -cp "$ROOT/deploy/local/target/classes:$ROOT/deploy/local/target/lib/*" org.tianwang.local.command.Main "${LAUNCHER_ARGS[@]}"
}

is_running() {
  local pid
  pid=$(cut -d' ' -f1 "$TIANWANG_HOME/run/supervisor.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null
}

cmd_up() {
  require_java
  # What runs must not be built over; the launcher then says that it is running.
  if ! is_running; then
    require_node
    require_disk 1500 "$TIANWANG_HOME"
    build_alone
  fi
  LAUNCHER_ARGS=(up "$@")
  launcher exec
}

cmd_launcher() {
  require_java
  if [ ! -d deploy/local/target/lib ]; then
    case "$1" in
      logs) [ "${2:-}" = build ] && [ -f "$BUILD_LOG" ] && exec tail -n 200 "$BUILD_LOG" ;;
      # 1 would say that somebody tampered with a trail.
      audit) printf '%s\n' "Tianwang is not built yet: ./tianwang up builds and starts it." >&2 && exit 2 ;;
    esac
    die "Tianwang is not built yet: ./tianwang up builds and starts it."
  fi
  LAUNCHER_ARGS=("$@")
  launcher exec
}

# Needs no stack, and builds nothing but the launcher.
cmd_verify() {
  require_java
  if [ ! -d deploy/local/target/lib ]; then
    maven -q -ntp -pl deploy/local -am package -Dmaven.test.skip=true -Dspotless.check.skip=true </dev/null >&2
  fi
  LAUNCHER_ARGS=(verify "$@")
  launcher exec
}
