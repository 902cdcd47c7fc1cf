package org.tianwang.rental.landlord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

/** Reads landlords from requests and shows them, so that no other feature ever holds an open number. */
@ApplicationScoped
public class Landlords {

    private final LandlordSeal seal;

    Landlords(LandlordSeal seal) {
        this.seal = seal;
    }

    /**
     * The landlord of the request, sealed; {@code before} itself if he is the same, so that a repeat changes nothing.
     *
     * @param before as he stands in the dwelling's row, or null
     * @throws InvalidProblem naming the fields at fault
     */
    public SealedLandlord take(LandlordRequest request, SealedLandlord before, UUID dwelling) {
        Landlord known = before == null ? null : seal.open(before, dwelling);
        List<FieldError> errors = new ArrayList<>();
        Landlord landlord = new Landlord(
                request.name().strip(),
                request.phone() == null ? known == null ? null : known.phone() : phone(request.phone(), errors),
                request.idNumber() == null ? known == null ? null : known.idNumber() : id(request.idNumber(), errors),
                request.userName() == null && known != null ? known.userName() : request.userName());
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        return Objects.equals(landlord, known) ? before : seal.seal(landlord, dwelling);
    }

    /** For lists: the name hidden too. */
    public LandlordView masked(SealedLandlord sealed, UUID dwelling) {
        return seal.open(sealed, dwelling).masked();
    }

    /** For somebody who has to find the landlord, and whose look has been written down. */
    public LandlordView named(SealedLandlord sealed, UUID dwelling) {
        return seal.open(sealed, dwelling).named();
    }

    private static PhoneNumber phone(String text, List<FieldError> errors) {
        return PhoneNumber.parse(text).orElseGet(() -> {
            errors.add(new FieldError("landlord.phone", "is no telephone number"));
            return null;
        });
    }

    private static IdNumber id(String text, List<FieldError> errors) {
        return IdNumber.parse(text).orElseGet(() -> {
            errors.add(new FieldError("landlord.idNumber", "is no document number, or its check character is wrong"));
            return null;
        });
    }
}
