package org.tianwang.rental.landlord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @Test
    void shouldMakeOneOfTwoSpellings() {
        assertThat(PhoneNumber.parse("138-0013 8000")).hasValue(new PhoneNumber("13800138000"));
        assertThat(PhoneNumber.parse("+86 (138) 00138000")).hasValue(new PhoneNumber("+8613800138000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "12345678901234567", "1380013800a", "++8613800138000", "+"})
    void shouldRefuseNonsense(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void shouldNeverPrintItself() {
        assertThat(new PhoneNumber("13800138000").toString()).isEqualTo("PhoneNumber[…8000]");
    }
}
