# Developing: one service with live reload against the running rest, formatting, benchmarks.

WEBUI=gateway/src/main/webui

cmd_dev() {
  [ $# -eq 1 ] || die "Say which: ./tianwang dev SERVICE (alert, case, …), or ./tianwang dev console"
  require_java
  require_node
  is_running || die "The rest has to run first: ./tianwang up --detach"
  if [ "$1" = console ]; then
    LAUNCHER_ARGS=(env gateway)
    eval "$(launcher)"
    cd "$WEBUI"
    [ -d node_modules ] || npm ci
    TIANWANG_GATEWAY_URL="http://localhost:$QUARKUS_HTTP_PORT" exec npm run dev
  fi
  local name=${1%-service} module
  module="$name-service"
  [ "$name" != gateway ] || module=gateway
  [ -f "$module/pom.xml" ] || die "There is no service '$1'"
  LAUNCHER_ARGS=(env "$name")
  eval "$(launcher)"
  LAUNCHER_ARGS=(handover "$name" $$)
  launcher
  say "$name now runs here in dev mode; when it ends, the supervisor takes it up again"
  export MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}"
  # In full, because the modules below it do not know the plugin by its prefix; they are passed over.
  local plugin
  plugin=io.quarkus.platform:quarkus-maven-plugin:$(sed -n 's:.*<quarkus.version>\(.*\)</quarkus.version>.*:\1:p' pom.xml)
  exec ./mvnw -pl "$module" -am compile "$plugin:dev" -Dquarkus.http.port="$QUARKUS_HTTP_PORT" -Dspotless.check.skip=true
}

cmd_fmt() {
  require_java
  maven -ntp -q -pl '!platform/infrastructure/binaries' spotless:apply
  if [ -f "$WEBUI/package.json" ]; then
    require_node
    (cd "$WEBUI" && { [ -d node_modules ] || npm ci --silent; } && npx prettier --log-level warn --write .)
  fi
  say "Formatted"
}

cmd_bench() {
  local known
  known=$(find benchmarks -maxdepth 1 -name '*.sh' -exec basename {} .sh \; 2>/dev/null | sort | paste -sd' ' -)
  [ $# -ge 1 ] && [ -f "benchmarks/$1.sh" ] || die "Which benchmark? There are: ${known:-none yet}"
  require_java
  local name=$1
  shift
  exec "benchmarks/$name.sh" "$@"
}
