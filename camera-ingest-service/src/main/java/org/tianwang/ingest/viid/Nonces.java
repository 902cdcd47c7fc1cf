package org.tianwang.ingest.viid;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.platform.crypto.FieldCipher;

/**
 * Challenges of HTTP Digest. A nonce carries its time and our own seal, so that giving one out costs no memory; only its
 * use is a row, with the highest count used so far, so that no instance takes a signed call twice, before or after a
 * restart.
 */
@ApplicationScoped
class Nonces {
    private static final int RANDOM_BYTES = 12;
    private static final int STEP = 5_000;
    private static final String USE = """
            INSERT INTO digest_nonce AS known (nonce, last_count, expires_at) VALUES (?, ?, ?)
            ON CONFLICT (nonce) DO UPDATE SET last_count = excluded.last_count
            WHERE known.last_count < excluded.last_count""";
    private static final String TIDY = """
            DELETE FROM digest_nonce WHERE ctid IN (
                SELECT ctid FROM digest_nonce WHERE expires_at <= ? ORDER BY expires_at LIMIT %d)""".formatted(STEP);

    private final AgroalDataSource database;
    private final FieldCipher cipher;
    private final IngestConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** What a nonce is worth. */
    enum Worth {
        /** Ours, in time, and not used with this count. */
        GOOD,
        /** Ours, but too old: the device may sign the next one without asking anybody for the password. */
        STALE,
        /** Not ours, or played again. */
        BAD
    }

    Nonces(AgroalDataSource database, IngestConfig config, Clock clock) {
        this.database = database;
        this.cipher = new FieldCipher(config.secretKey());
        this.config = config;
        this.clock = clock;
    }

    String next() {
        byte[] salt = new byte[RANDOM_BYTES];
        random.nextBytes(salt);
        String plain = Long.toHexString(clock.millis()) + "-" + HexFormat.of().formatHex(salt);
        return plain + "-" + seal(plain);
    }

    /** Whether we gave it out, and when; uses nothing. */
    Worth look(String nonce) {
        int cut = nonce.lastIndexOf('-');
        if (cut < 0 || !same(nonce.substring(cut + 1), seal(nonce.substring(0, cut)))) {
            return Worth.BAD;
        }
        return clock.instant().isBefore(expiry(nonce)) ? Worth.GOOD : Worth.STALE;
    }

    /** Uses it once with this count; the signature must have been checked, or anybody could use others' nonces up. */
    Worth use(String nonce, long count) {
        try (Connection connection = database.getConnection();
                PreparedStatement use = connection.prepareStatement(USE)) {
            use.setString(1, nonce);
            use.setLong(2, count);
            use.setTimestamp(3, Timestamp.from(expiry(nonce)));
            return use.executeUpdate() == 1 ? Worth.GOOD : Worth.BAD;
        } catch (SQLException e) {
            throw new IllegalStateException("digest nonce", e);
        }
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(TIDY)) {
            delete.setTimestamp(1, Timestamp.from(clock.instant()));
            delete.executeUpdate();
        }
    }

    private Instant expiry(String nonce) {
        long millis = Long.parseLong(nonce.substring(0, nonce.indexOf('-')), 16);
        return Instant.ofEpochMilli(millis).plus(config.devices().nonceLife());
    }

    private String seal(String plain) {
        return cipher.lookupHash("digest-nonce/" + plain).substring(0, 32);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
