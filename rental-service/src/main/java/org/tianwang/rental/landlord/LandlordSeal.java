package org.tianwang.rental.landlord;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tianwang.platform.crypto.FieldCipher;

/**
 * Seals a landlord for a dwelling's row and opens him again. Each value is bound to its row and column, so that nobody
 * with access to the table can move one to where another may read it.
 */
@Startup
@ApplicationScoped
public class LandlordSeal {

    private final FieldCipher cipher;

    LandlordSeal(LandlordConfig config) {
        this.cipher = new FieldCipher(config.secretKey());
    }

    public SealedLandlord seal(Landlord landlord, UUID dwelling) {
        SealedLandlord sealed = new SealedLandlord();
        sealed.name = cipher.seal(landlord.name(), context("name", dwelling));
        if (landlord.phone() != null) {
            sealed.phone = cipher.seal(landlord.phone().canonical(), context("phone", dwelling));
            sealed.phoneLast4 = landlord.phone().lastFour();
        }
        if (landlord.idNumber() != null) {
            sealed.idNumber = cipher.seal(landlord.idNumber().canonical(), context("id", dwelling));
            sealed.idLast4 = landlord.idNumber().lastFour();
            sealed.idHash = cipher.lookupHash(landlord.idNumber().canonical());
        }
        sealed.userName = landlord.userName();
        return sealed;
    }

    public Landlord open(SealedLandlord sealed, UUID dwelling) {
        return new Landlord(
                cipher.open(sealed.name, context("name", dwelling)),
                sealed.phone == null ? null : new PhoneNumber(cipher.open(sealed.phone, context("phone", dwelling))),
                sealed.idNumber == null ? null : new IdNumber(cipher.open(sealed.idNumber, context("id", dwelling))),
                sealed.userName);
    }

    private static String context(String field, UUID dwelling) {
        return "dwelling/landlord/" + field + "/" + dwelling;
    }
}
