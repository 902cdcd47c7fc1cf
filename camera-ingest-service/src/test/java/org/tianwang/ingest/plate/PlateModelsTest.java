package org.tianwang.ingest.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks that come with the artefact are those that were measured; models/README.md names them. */
class PlateModelsTest {

    @ParameterizedTest
    @CsvSource({
        "ch_PP-OCRv4_det_infer.onnx,d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9",
        "ch_PP-OCRv4_rec_infer.onnx,01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415",
        "ppocr_keys_v1.txt,28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"
    })
    void shouldBeTheFileThatWasMeasured(String name, String sha256) throws Exception {
        try (InputStream file = PlateReader.class.getResourceAsStream("/models/" + name)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());

            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
        }
    }
}
