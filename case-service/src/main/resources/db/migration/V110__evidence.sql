-- Evidence that was taken over, and who had it when. Both are only ever added to.
CREATE TABLE evidence (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL REFERENCES case_file (id),
    kind          text NOT NULL,
    source_id     uuid NOT NULL,
    call_sign     text,
    taken_at      timestamptz NOT NULL,
    at_source     text,
    doubt         text,
    taken_by      text NOT NULL,
    received_at   timestamptz NOT NULL,
    taken_over_at timestamptz NOT NULL,
    media_type    text NOT NULL,
    sha256        text NOT NULL,
    bytes         integer NOT NULL,
    width         integer,
    height        integer,
    file          text NOT NULL,
    UNIQUE (case_id, kind, source_id)
);
CREATE INDEX evidence_of_case ON evidence (case_id, taken_at DESC, id DESC);

CREATE TABLE evidence_custody (
    id          uuid PRIMARY KEY,
    evidence_id uuid NOT NULL REFERENCES evidence (id),
    at          timestamptz NOT NULL,
    actor       text NOT NULL,
    action      text NOT NULL,
    reason      text,
    sha256      text NOT NULL
);
CREATE INDEX evidence_custody_of ON evidence_custody (evidence_id, at, id);

REVOKE UPDATE, DELETE ON evidence FROM "${appRole}";
REVOKE UPDATE, DELETE ON evidence_custody FROM "${appRole}";

-- What is still to be fetched for a case: a row with its time, so that a restart forgets none.
CREATE TABLE evidence_takeover (
    case_id     uuid PRIMARY KEY REFERENCES case_file (id),
    incident_id uuid NOT NULL,
    wanted      bigint NOT NULL,
    due_at      timestamptz NOT NULL,
    attempts    integer NOT NULL
);
CREATE INDEX evidence_takeover_due ON evidence_takeover (due_at);

-- Cases of before: their pictures are fetched too.
INSERT INTO evidence_takeover (case_id, incident_id, wanted, due_at, attempts)
SELECT id, incident_id, 1, now(), 0 FROM case_file;
