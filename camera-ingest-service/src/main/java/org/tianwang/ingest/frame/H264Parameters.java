package org.tianwang.ingest.frame;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads profile, constraints and level out of H.264 parameter sets, in either of the two forms in which they come:
 * the avcC box of files, or units with start codes as cameras send them.
 */
final class H264Parameters {
    private static final int SEQUENCE_PARAMETER_SET = 7;

    private H264Parameters() {}

    /** {@code avc1.PPCCLL} (ISO/IEC 14496-15, RFC 6381), or nothing when there is no sequence parameter set. */
    static Optional<String> codecString(byte[] extradata) {
        if (extradata.length >= 4 && extradata[0] == 1) {
            return Optional.of(text(extradata, 1));
        }
        for (int i = 0; i + 6 < extradata.length; i++) {
            boolean startCode = extradata[i] == 0 && extradata[i + 1] == 0 && extradata[i + 2] == 1;
            if (startCode && (extradata[i + 3] & 0x1f) == SEQUENCE_PARAMETER_SET) {
                return Optional.of(text(extradata, i + 4));
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes, int at) {
        return String.format(
                Locale.ROOT, "avc1.%02X%02X%02X", bytes[at] & 0xff, bytes[at + 1] & 0xff, bytes[at + 2] & 0xff);
    }
}
