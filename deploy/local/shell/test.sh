# Running all tests, the browser's included: installs what they need where it may, says what is skipped where not.

TEST_PACKAGES="chromium fonts-noto-cjk python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base
gstreamer1.0-plugins-good gstreamer1.0-plugins-bad"

missing_packages() {
  local package
  for package in $TEST_PACKAGES; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

install_test_needs() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "No Debian here: tests that need Chromium, a CJK font or GStreamer's RTSP server skip themselves if those are missing"
    return 0
  fi
  local missing
  missing=$(missing_packages | paste -sd' ' -)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    say "Not installed: $missing. Tests that need them are skipped; to run them: sudo apt-get install $missing"
    return 0
  fi
  say "Installing what the tests need: $missing"
  mkdir -p "$(dirname "$BUILD_LOG")"
  # shellcheck disable=SC2086
  if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing; } \
    >"$TIANWANG_HOME/logs/apt.log" 2>&1; then
    say "They could not be installed (see $TIANWANG_HOME/logs/apt.log); tests that need them are skipped"
  fi
}

# The names of a module's tests, so that the modules it builds on are built but not tested again.
only_tests_of() {
  local units integration
  units=$(find "$1/src/test/java" -name '*Test.java' -exec basename {} .java \; 2>/dev/null | paste -sd, -)
  integration=$(find "$1/src/test/java" -name '*IT.java' -exec basename {} .java \; 2>/dev/null | paste -sd, -)
  echo "-Dtest=${units:-None}" "-Dit.test=${integration:-None}" -Dsurefire.failIfNoSpecifiedTests=false \
    -Dfailsafe.failIfNoSpecifiedTests=false
}

# Adds up the reports; the last line has Surefire's form, over all modules.
report_tests() {
  find . -path '*/target/*-reports/TEST-*.xml' -not -path '*/node_modules/*' -newer "$1" -print0 |
    xargs -0 -r awk '
      function number(name,   found) {
        if (match($0, " " name "=\"[0-9]+\"") == 0) return 0
        found = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", found); return found + 0
      }
      # The tag may be broken over lines; gather it up to its end.
      /<testsuite / { gathering = 1; tag = "" }
      gathering { tag = tag " " $0; if ($0 ~ />/) { gathering = 0; line = $0; $0 = tag
        run += number("tests"); failed += number("failures"); errors += number("errors"); skipped += number("skipped"); $0 = line } }
      /<testcase / { name = $0; sub(/.*classname="/, "", name); class = name; sub(/".*/, "", class)
        name = $0; sub(/.*[^s]name="/, "", name); sub(/".*/, "", name) }
      /<skipped/ { why = $0; if (why !~ /message="/) why = "no reason given"; else { sub(/.*message="/, "", why); sub(/".*/, "", why) }
        printf "  skipped: %s.%s: %s\n", class, name, why }
      END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failed, errors, skipped }'
}

cmd_test() {
  require_java
  require_node
  require_disk 4000 "$ROOT"
  if is_running; then
    say "A stack runs from this checkout, and the tests build over what it runs from: ./tianwang down it if it misbehaves"
  fi
  local scope=() begin code=0
  if [ $# -gt 0 ]; then
    local module=${1%/}
    [ -f "$module/pom.xml" ] || die "There is no module '$module': give its folder, such as alert-service or platform/runtime"
    # shellcheck disable=SC2207
    scope=(-pl "$module" -am $(only_tests_of "$module"))
  fi
  install_test_needs
  begin=$(mktemp)
  maven -ntp --fail-at-end verify "${scope[@]}" </dev/null || code=$?
  echo
  report_tests "$begin"
  rm -f "$begin"
  say "$([ "$code" -eq 0 ] && echo "All tests passed" || echo "There are failures")"
  return "$code"
}
