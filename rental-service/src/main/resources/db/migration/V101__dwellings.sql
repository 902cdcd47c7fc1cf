-- A let dwelling and its landlord. The landlord stands with the house, not in a table of persons: what an officer of one
-- township writes down can then never change what another township knows. Sealed columns are AES-GCM, bound to their row;
-- the hash is keyed and only answers "the same document?".
CREATE TABLE dwelling (
    id                    uuid PRIMARY KEY,
    version               bigint NOT NULL,
    code                  text NOT NULL UNIQUE,
    address               text NOT NULL,
    township_code         text NOT NULL,
    lon                   double precision NOT NULL,
    lat                   double precision NOT NULL,
    kind                  text NOT NULL,
    rooms                 integer NOT NULL CHECK (rooms > 0),
    landlord_name         text NOT NULL,
    landlord_phone        text,
    landlord_phone_last4  text,
    landlord_id           text,
    landlord_id_last4     text,
    landlord_id_hash      text,
    landlord_user         text,
    registered_at         timestamptz NOT NULL,
    changed_at            timestamptz NOT NULL
);

CREATE INDEX dwelling_list ON dwelling (registered_at DESC, id DESC);
CREATE INDEX dwelling_township ON dwelling (township_code, registered_at DESC, id DESC);
CREATE INDEX dwelling_landlord ON dwelling (landlord_id_hash) WHERE landlord_id_hash IS NOT NULL;
CREATE INDEX dwelling_landlord_user ON dwelling (landlord_user) WHERE landlord_user IS NOT NULL;
