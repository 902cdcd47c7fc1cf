-- Signed heads of the audit chain; append-only like the trail itself.
CREATE TABLE audit_head (
    seq       bigint      PRIMARY KEY,
    hash      text        NOT NULL,
    at        timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature text        NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_head FROM ${appRole};
