package org.tianwang.ingest.viid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tianwang.ingest.device.DeviceAccount;
import org.tianwang.ingest.device.DeviceService;
import org.tianwang.platform.security.Caller;

/**
 * Whose call it is once devices have registered. A signed call is always taken for the one who signed. Devices that sign
 * nothing but their registration, as many do, are taken at their word in {@code User-Identify} only if their account says
 * so, while they keep reporting, and from the address that they registered from.
 */
@ApplicationScoped
class ViidAccess {
    private final ViidSignature signature;
    private final DeviceService devices;
    private final Caller caller;

    ViidAccess(ViidSignature signature, DeviceService devices, Caller caller) {
        this.signature = signature;
        this.devices = devices;
        this.caller = caller;
    }

    DeviceAccount registered(String method, String uri, String authorization, String userIdentify) {
        if (authorization == null) {
            return known(userIdentify).orElseThrow(() -> ViidFailure.signIn(false));
        }
        DeviceAccount account = signature.check(method, uri, authorization);
        if (!account.registered()) {
            throw ViidFailure.notRegistered();
        }
        return account;
    }

    private Optional<DeviceAccount> known(String userIdentify) {
        if (userIdentify == null || userIdentify.length() > 64) {
            return Optional.empty();
        }
        return devices.account(userIdentify)
                .filter(account -> account.enabled() && !account.signsEveryCall() && account.online())
                .filter(account -> caller.remoteAddress().equals(account.registeredFrom()));
    }
}
