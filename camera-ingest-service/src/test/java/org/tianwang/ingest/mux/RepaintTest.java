package org.tianwang.ingest.mux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepaintTest {

    @Test
    void shouldMakeSmallerOnlyWhatIsEncodedForLookingAt() {
        Repaint painted = new Repaint(List.of(), List.of("copy for the court"));
        Repaint anew = new Repaint(List.of(), List.of(), true);

        assertThat(painted.width(3840)).isEqualTo(3840);
        assertThat(anew.width(3840)).isEqualTo(1280);
        assertThat(anew.width(640)).isEqualTo(640);
        assertThat(anew.isNothing()).isFalse();
        assertThat(Repaint.NOTHING.isNothing()).isTrue();
    }
}
