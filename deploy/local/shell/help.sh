# What ./tianwang can do.

cmd_help() {
  cat <<'TEXT'
./tianwang COMMAND

  up [--detach]        Build what is missing or stale, start everything, load the model county, print addresses and
                       demo users. Ctrl-C stops it; --detach returns when all is ready (0) or has failed (not 0).
  down                 Stop everything.
  status               What runs, where, and with how much memory (0: all ready, 1: not all, 3: not running).
  logs NAME [-f] [-n N]  A log: a service, postgres, kafka, keycloak, launcher, build. -f goes on showing it.
  reset                Stop, and delete all data: the next up makes a fresh county.
  camera add --name N --url rtsp://… [--lon X --lat Y --township T01 --tier COUNTY|TOWNSHIP|COMMUNITY]
  verify CLIP [--key PUB]  Judge an exported clip, offline: 0 whole, 1 broken, 2 nothing that can be judged.
  audit verify [--service NAME [--anchor FILE]]
                       Hold the audit trails against all that is known of them: 0 whole, 1 broken, 2 cannot be judged.
  build                Build what is missing or stale, and start nothing.
  test [MODULE]        Run every test, the browser's included, or one module's.
  dev SERVICE          One service in Quarkus dev mode against the running rest; dev console for the console.
  fmt                  Format everything.
  bench NAME           Run a benchmark.

Environment
  TIANWANG_HOME               Where data, logs and secrets live (default: .tianwang beside this script).
  JAVA_HOME                   A JDK 21 or newer (default: searched for, 25 preferred).
  TIANWANG_SEEDS              none starts an empty county (default: the model county is loaded).
  TIANWANG_PORT_GATEWAY       8080     TIANWANG_PORT_RENTAL       8085
  TIANWANG_PORT_CAMERA_INGEST 8081     TIANWANG_PORT_KEYCLOAK     8180
  TIANWANG_PORT_ALERT         8082     TIANWANG_PORT_POSTGRES     15432
  TIANWANG_PORT_CASE          8083     TIANWANG_PORT_KAFKA        19092
  TIANWANG_PORT_POPULATION    8084     (0 chooses a free port)
TEXT
}
