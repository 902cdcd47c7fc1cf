package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;

class ParameterWatchTest {
    private static final String SPS = "67640028aabb";
    private static final String OTHER = "6764001faacc";
    private static final String PPS = "68ee3c80";
    private static final String PICTURE = "6588840010";

    private final ParameterWatch watch = new ParameterWatch(avcodec.AV_CODEC_ID_H264);

    @Test
    void shouldNoticeAnotherParameterSetAndThenKnowIt() {
        assertThat(watch.changed(sets(SPS, PPS, PICTURE))).isFalse();
        assertThat(watch.changed(sets(SPS, PPS, PICTURE))).isFalse();
        assertThat(watch.changed(sets(OTHER, PPS, PICTURE))).isTrue();
        assertThat(watch.changed(sets(OTHER, PPS, PICTURE))).isFalse();
    }

    @Test
    void shouldNotMindKeyFramesWithoutParameterSetsNorOtherPictureSets() {
        watch.changed(sets(SPS, PPS, PICTURE));

        assertThat(watch.changed(sets(PICTURE))).isFalse();
        assertThat(watch.changed(sets(SPS, "68ffffff", PICTURE))).isFalse();
    }

    @Test
    void shouldTakeOnlyTheParameterSetWholeAmongUnitsWithLongOrShortStartCodes() {
        byte[] head = HexFormat.of().parseHex("0000000109f0" + "000001" + SPS + "00000001" + PPS + "000001" + PICTURE);

        assertThat(HexFormat.of().formatHex(watch.sets(head))).isEqualTo(SPS);
        assertThat(watch.sets(HexFormat.of().parseHex("00000006" + SPS))).isEmpty(); // with a length before it
        assertThat(watch.sets(new byte[0])).isEmpty();
        assertThat(watch.sets(new byte[] {0, 0, 1})).isEmpty();
    }

    @Test
    void shouldNotTakeARepetitionForAChange() {
        watch.changed(sets(SPS, PPS, SPS, PPS, PICTURE));

        assertThat(watch.changed(sets(SPS, PPS, PICTURE))).isFalse();
        assertThat(watch.changed(
                        watch.sets(HexFormat.of().parseHex("000001" + SPS + "000001" + PPS + "000001" + PICTURE))))
                .isFalse();
        assertThat(watch.changed(sets(OTHER, PPS, SPS, PPS, PICTURE))).isTrue();
    }

    @Test
    void shouldKnowTheParameterSetsOfH265() {
        ParameterWatch h265 = new ParameterWatch(avcodec.AV_CODEC_ID_HEVC);

        assertThat(h265.sets(HexFormat.of().parseHex("000000014001aa0000000142010203")))
                .isNotEmpty();
        assertThat(h265.sets(HexFormat.of().parseHex("00000001" + SPS))).isEmpty();
    }

    private byte[] sets(String... units) {
        return watch.sets(HexFormat.of().parseHex("00000001" + String.join("00000001", units)));
    }
}
