# What is stale: a stamp over the content of a module's sources and of all that every module builds on. Times are not
# looked at: a fresh clone, a branch switched there and back or a touched file must not make a build.

SERVICES="camera-ingest-service alert-service case-service population-service rental-service gateway"
BUILT="deploy/local deploy/keycloak $SERVICES"

hash_of() {
  find "$@" \( -name target -o -name node_modules -o -path '*/src/test' -o -path '*/webui/dist' \) -prune \
    -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-32
}

# Modules beyond the common ground that one builds on.
sources_of() {
  case "$1" in
    deploy/local) echo "deploy/local/pom.xml deploy/local/src seeds" ;;
    deploy/keycloak) echo "deploy/keycloak/pom.xml" ;;
    gateway) echo "gateway seeds" ;;
    *) echo "$1" ;;
  esac
}

result_of() {
  case "$1" in
    deploy/local) echo "deploy/local/target/lib" ;;
    deploy/keycloak) echo "deploy/keycloak/target/keycloak-"*/lib ;;
    *) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# Prints "module stamp" for each module whose result is missing or was made from other sources.
stale_modules() {
  local common module stamp
  common="$(hash_of pom.xml .mvn platform) $(jdk_major "$JAVA_HOME")"
  for module in $BUILT; do
    # shellcheck disable=SC2046
    stamp=$(printf '%s %s' "$common" "$(hash_of $(sources_of "$module"))" | sha256sum | cut -c1-32)
    if [ ! -e "$(result_of "$module")" ] || [ ! -d platform/infrastructure/binaries/target/kafka ] ||
      [ "$(cat "$module/target/.tianwang-stamp" 2>/dev/null)" != "$stamp" ]; then
      printf '%s %s\n' "$module" "$stamp"
    fi
  done
}

keep_stamps() {
  local module stamp
  while read -r module stamp; do
    [ -z "$module" ] || printf '%s\n' "$stamp" >"$module/target/.tianwang-stamp"
  done <<<"$1"
}
