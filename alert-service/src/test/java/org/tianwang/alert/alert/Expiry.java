package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets tests of other packages expire what is due, without waiting half an hour of evenly going time. */
@ApplicationScoped
public class Expiry {

    @Inject
    AlertExpiry expiry;

    /** In the present transaction; returns how many alerts there were. */
    public int expire() {
        return expiry.expireDue();
    }
}
