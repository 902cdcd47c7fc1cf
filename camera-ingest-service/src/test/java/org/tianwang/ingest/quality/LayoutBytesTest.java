package org.tianwang.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.stream.Footage;

class LayoutBytesTest {

    @Test
    void shouldBeTheSameLayoutAfterItsRow() throws Exception {
        List<Luma> pictures = Scenes.of(Footage.PEDESTRIANS, 1, 1);
        Layout layout = Layout.of(pictures.getFirst());

        Layout read = LayoutBytes.layout(layout.width, LayoutBytes.bytes(layout));

        assertThat(read.height).isEqualTo(layout.height);
        assertThat(layout.compare(read).inPlace()).isEqualTo(1);
    }

    static Usual roundTrip(Usual usual) {
        Layout layout = LayoutBytes.layout(usual.layout().width, LayoutBytes.bytes(usual.layout()));
        return new Usual(
                usual.samples(), usual.brightness(), usual.saturated(), usual.detail(), usual.contrast(), layout);
    }
}
