package org.tianwang.ingest.viid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.device.DeviceAccount;
import org.tianwang.ingest.device.DeviceService;
import org.tianwang.ingest.limit.Attempts;
import org.tianwang.platform.security.Caller;

/**
 * Checks that a call is signed by an account that may push. Every reason to refuse gives the same answer, and an unknown
 * device costs the same sums as a known one, so nothing is learnt about which devices there are. Who signs wrongly too
 * often, by name or by address, waits.
 */
@ApplicationScoped
class ViidSignature {
    static final String REALM = "VIID";
    private static final int REMEMBERED = 10_000;
    private static final String NOBODYS = "no such device, but the sum is made all the same";

    private final DeviceService devices;
    private final Nonces nonces;
    private final Caller caller;
    private final Attempts failures;
    private final Attempts failuresOfAddress;

    ViidSignature(DeviceService devices, Nonces nonces, Caller caller, IngestConfig config, Clock clock) {
        this.devices = devices;
        this.nonces = nonces;
        this.caller = caller;
        this.failures = new Attempts(config.devices().failuresPerMinute(), Duration.ofMinutes(1), REMEMBERED, clock);
        // Many devices may share an address, and one of them may be set up wrongly.
        this.failuresOfAddress =
                new Attempts(20 * config.devices().failuresPerMinute(), Duration.ofMinutes(1), REMEMBERED, clock);
    }

    /**
     * @param authorization the header as it came, or null
     * @param uri path and query as the device called them
     */
    DeviceAccount check(String method, String uri, String authorization) {
        Optional<DigestHeader> header = DigestHeader.parse(authorization);
        if (header.isEmpty()) {
            throw ViidFailure.signIn(false);
        }
        DigestHeader signed = header.get();
        String address = caller.remoteAddress();
        String who = signed.username() + "@" + address; // with the address, or anybody could lock a device out
        if (failuresOfAddress.exhausted(address) || failures.exhausted(who)) {
            throw ViidFailure.tooOften();
        }
        Optional<DeviceAccount> account =
                signed.username().length() > 64 ? Optional.empty() : devices.account(signed.username());
        boolean right = DigestSum.fits(
                        signed, method, account.map(DeviceAccount::secret).orElse(NOBODYS))
                & account.filter(DeviceAccount::enabled).isPresent()
                & signed.realm().equals(REALM)
                & signed.uri().equals(uri)
                & signed.algorithm().equalsIgnoreCase("MD5")
                & (signed.qop() == null || signed.qop().equals("auth"));
        Nonces.Worth worth = right ? nonces.look(signed.nonce()) : Nonces.Worth.BAD;
        if (worth == Nonces.Worth.GOOD) {
            worth = nonces.use(signed.nonce(), signed.count());
        }
        if (worth == Nonces.Worth.GOOD) {
            failures.forget(who);
            return account.orElseThrow();
        }
        if (worth == Nonces.Worth.BAD) {
            failuresOfAddress.admits(address);
            failures.admits(who);
        }
        throw ViidFailure.signIn(worth == Nonces.Worth.STALE);
    }

    String challenge(boolean stale) {
        return "Digest realm=\"" + REALM + "\", qop=\"auth\", algorithm=MD5, nonce=\"" + nonces.next() + "\""
                + (stale ? ", stale=true" : "");
    }
}
