package org.tianwang.rental.landlord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

class LandlordsTest {

    private static final UUID DWELLING = UUID.randomUUID();
    private static final LandlordRequest WANG =
            new LandlordRequest("王小明", "138 0013 8000", "11010519491231002x", "landlord");

    private final LandlordSeal seal = new LandlordSeal(() -> "b25seS1mb3ItdGVzdHMtMDEyMzQ1Njc4OWFiY2RlZiE=");
    private final Landlords landlords = new Landlords(seal);

    @Test
    void shouldSealWhatIsPersonalAndShowTheLastFourOnly() {
        SealedLandlord sealed = landlords.take(WANG, null, DWELLING);

        assertThat(sealed.name).startsWith("v1:").doesNotContain("王");
        assertThat(sealed.phone).startsWith("v1:");
        assertThat(sealed.idNumber).startsWith("v1:");
        assertThat(landlords.masked(sealed, DWELLING)).isEqualTo(new LandlordView("王**", "8000", "002X", "landlord"));
        assertThat(landlords.named(sealed, DWELLING).name()).isEqualTo("王小明");
    }

    @Test
    void shouldChangeNothingWhenTheSameIsSentOnceMore() {
        SealedLandlord sealed = landlords.take(WANG, null, DWELLING);

        assertThat(landlords.take(WANG, sealed, DWELLING)).isSameAs(sealed);
    }

    @Test
    void shouldKeepWhatAChangeLeavesOut() {
        SealedLandlord sealed = landlords.take(WANG, null, DWELLING);

        SealedLandlord renamed = landlords.take(new LandlordRequest("王大明", null, null, null), sealed, DWELLING);

        assertThat(landlords.named(renamed, DWELLING)).isEqualTo(new LandlordView("王大明", "8000", "002X", "landlord"));
    }

    @Test
    void shouldFindTheSameDocumentByItsHashInAnotherDwelling() {
        SealedLandlord here = landlords.take(WANG, null, DWELLING);
        SealedLandlord there = landlords.take(
                new LandlordRequest("Wang", null, "110105 19491231 002X", null), null, UUID.randomUUID());

        assertThat(there.idHash()).isEqualTo(here.idHash()).doesNotContain("110105");
        assertThat(there.idNumber).isNotEqualTo(here.idNumber);
    }

    @Test
    void shouldNotOpenAValueThatWasMovedToAnotherDwelling() {
        SealedLandlord sealed = landlords.take(WANG, null, DWELLING);

        assertThatThrownBy(() -> landlords.named(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldNameEveryFieldThatIsWrong() {
        var wrong = new LandlordRequest("王", "12", "110105194912310021", null);

        InvalidProblem problem =
                catchThrowableOfType(InvalidProblem.class, () -> landlords.take(wrong, null, DWELLING));

        assertThat(problem.errors())
                .extracting(FieldError::field)
                .containsExactly("landlord.phone", "landlord.idNumber");
        assertThat(problem.getMessage()).doesNotContain("110105");
    }

    @Test
    void shouldNotStartWithAKeyThatIsTooShort() {
        assertThatThrownBy(() -> new LandlordSeal(() -> "c2hvcnQ=")).hasMessageContaining("32 bytes");
    }

    @Test
    void shouldNeverPrintWhatItHolds() {
        Landlord open = seal.open(landlords.take(WANG, null, DWELLING), DWELLING);

        assertThat(open + " " + WANG).doesNotContain("王小明", "13800138000", "110105");
    }
}
