# Lines for the user, each with the time since the command was given.

say() {
  local seconds=$(($(date +%s) - TIANWANG_STARTED_AT))
  printf '[%2d:%02d] %s\n' $((seconds / 60)) $((seconds % 60)) "$*"
}

die() {
  printf '%s\n' "$*" >&2
  exit 1
}
