package org.tianwang.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    record Note(String text, List<String> tags) {}

    record Point(double lon, double lat) {}

    private final ObjectMapper json = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @Test
    void shouldRefuseTheNulCharacterInAnyText() {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"a\\u0000b\"}", Note.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> json.readValue("{\"tags\":[\"a\\u0000b\"]}", Note.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void shouldKeepOtherTextAsItIs() throws JsonProcessingException {
        assertThat(json.readValue("{\"text\":\"天网\",\"tags\":[\"a\",null]}", Note.class)
                        .text())
                .isEqualTo("天网");
        assertThat(json.readValue("{}", Note.class).text()).isNull();
    }

    @Test
    void shouldNotTakeAMissingCoordinateForZero() {
        assertThatThrownBy(() -> json.readValue("{\"lon\":113.2}", Point.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void shouldNotGuessTypes() {
        assertThatThrownBy(() -> json.readValue("{\"text\":7}", Note.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
