-- Append-only by rights: the service's role may read and add, and nothing else. Hash-chained in AuditChain.
CREATE TABLE audit_entry (
    seq            bigint      PRIMARY KEY,
    at             timestamptz NOT NULL,
    actor          text        NOT NULL,
    roles          text        NOT NULL,
    action         text        NOT NULL,
    object_type    text        NOT NULL,
    object_id      text        NOT NULL,
    purpose        text        NOT NULL,
    outcome        text        NOT NULL,
    remote_address text        NOT NULL,
    previous_hash  text        NOT NULL,
    hash           text        NOT NULL
);
CREATE INDEX audit_entry_by_object ON audit_entry (object_type, object_id, seq);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, seq);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${appRole};
