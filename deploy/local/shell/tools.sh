# Finding a JDK (21 or newer, 25 preferred) and Node (20 or newer), or saying exactly what to install.

# The major version of the JDK in a folder, read from its release file so that nothing has to be started; nothing for
# a folder without a compiler.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release" 2>/dev/null) || true
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed 's/^javac //')
  version=${version#1.}
  printf '%s' "${version%%[!0-9]*}"
}

jdk_candidates() {
  if command -v javac >/dev/null 2>&1; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  fi
  local folder
  for folder in /usr/lib/jvm/* /opt/java* /opt/jdk* /opt/*/jdk* /usr/local/lib/jvm/* /usr/local/openjdk-* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
  return 0
}

# Sets JAVA_HOME. One that the user chose and that is new enough is kept; otherwise 25, otherwise the newest.
require_java() {
  local best="" best_major=0 found="" folder major
  major=$([ -n "${JAVA_HOME:-}" ] && jdk_major "$JAVA_HOME" || true)
  if [ "${major:-0}" -ge 21 ]; then
    export JAVA_HOME
    return 0
  fi
  while read -r folder; do
    major=$(jdk_major "$folder")
    [ -n "$major" ] || continue
    found="$found $major in $folder;"
    [ "$major" -ge 21 ] || continue
    if [ "$best_major" -ne 25 ] && { [ "$major" -eq 25 ] || [ "$major" -gt "$best_major" ]; }; then
      best=$folder best_major=$major
    fi
  done < <(jdk_candidates | sort -u)
  [ -n "$best" ] || die "Tianwang needs a JDK 21 or newer (25 starts fastest). Found:${found:- none}
Install one, e.g. 'apt-get install openjdk-25-jdk' or 'openjdk-21-jdk' where your Debian or Ubuntu has it, Temurin 25
(adoptium.net), or 'sdk install java 25-tem', then run this again; or set JAVA_HOME to where yours is."
  export JAVA_HOME="$best"
}

node_major() {
  "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'
}

# Puts a fitting Node in front of PATH; the console is built with it.
require_node() {
  local candidate major found=""
  for candidate in "$(command -v node || true)" /usr/local/bin/node /opt/node*/bin/node "$HOME"/.nvm/versions/node/*/bin/node \
    "$HOME"/.volta/bin/node "$HOME"/.local/share/mise/installs/node/*/bin/node "$HOME"/.asdf/installs/nodejs/*/bin/node; do
    [ -x "$candidate" ] || continue
    major=$(node_major "$candidate")
    [ -n "$major" ] || continue
    found="$found $major in $candidate;"
    if [ "$major" -ge 20 ] && [ -x "$(dirname "$candidate")/npm" ]; then
      export PATH="$(dirname "$candidate"):$PATH"
      return 0
    fi
  done
  die "Tianwang needs Node 20 or newer with npm to build the console. Found:${found:- none}
Install it, e.g. 'apt-get install nodejs npm' where your Debian or Ubuntu has 20 or newer, from nodejs.org, or with
'nvm install 22', then run this again."
}

# One sentence and no build when there is no room for it: a full disk makes compilers fail in strange ways.
require_disk() {
  local needed_mb=$1 folder=$2 free_mb
  mkdir -p "$folder" || die "The folder $folder cannot be made: set TIANWANG_HOME to one that can."
  free_mb=$(df -Pm "$folder" | awk 'NR==2 {print $4}')
  [ "$free_mb" -ge "$needed_mb" ] || die "Only $free_mb MB are free on the disk of $folder, $needed_mb MB are needed: \
make room, or move to another disk (TIANWANG_HOME for data, the checkout for what is built)."
}
