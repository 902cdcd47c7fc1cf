package org.tianwang.rental.landlord;

import io.smallrye.config.ConfigMapping;

/** The key that seals landlords' data. */
@ConfigMapping(prefix = "tianwang.rental")
public interface LandlordConfig {

    /** 32 random bytes in base64. There is no default: without a key of its own the service does not start. */
    String secretKey();
}
