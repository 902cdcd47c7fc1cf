package org.tianwang.rental.landlord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    /** The example of the standard itself and numbers of invented regions, worked out by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", " 110105 19491231 002X "})
    void shouldAcceptAResidentsNumberWithItsCheckCharacter(String text) {
        assertThat(IdNumber.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "440524188001010015",
                "11010519491231X02X",
                "",
                "1234",
                "A1-",
                "',;DROP TABLE",
                "１１０１０５１９４９１２３１００２X",
                "123456789012345678901"
            })
    void shouldRefuseSlipsAndNonsense(String text) {
        assertThat(IdNumber.parse(text)).isEmpty();
    }

    @Test
    void shouldAcceptAnotherDocument() {
        assertThat(IdNumber.parse("g12345678")).hasValue(new IdNumber("G12345678"));
    }

    @Test
    void shouldMakeOneOfTwoSpellings() {
        assertThat(IdNumber.parse("11010519491231002x")).isEqualTo(IdNumber.parse("110105 19491231 002X"));
    }

    @Test
    void shouldNeverPrintItself() {
        assertThat(IdNumber.parse("11010519491231002X").orElseThrow().toString())
                .doesNotContain("110105")
                .contains("002X");
    }
}
