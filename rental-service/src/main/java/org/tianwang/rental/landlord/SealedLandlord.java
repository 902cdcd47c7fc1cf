package org.tianwang.rental.landlord;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A landlord as he lies in a dwelling's row; only {@link LandlordSeal} makes and opens one. */
@Embeddable
public class SealedLandlord {

    @Column(name = "landlord_name")
    String name;

    @Column(name = "landlord_phone")
    String phone;

    @Column(name = "landlord_phone_last4")
    String phoneLast4;

    @Column(name = "landlord_id")
    String idNumber;

    @Column(name = "landlord_id_last4")
    String idLast4;

    @Column(name = "landlord_id_hash")
    String idHash;

    @Column(name = "landlord_user")
    String userName;

    protected SealedLandlord() {}

    /** By which other dwellings of the same document are found; null without a document. */
    public String idHash() {
        return idHash;
    }

    public boolean isUser(String name) {
        return userName != null && userName.equals(name);
    }
}
