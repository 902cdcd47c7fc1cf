package org.tianwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {

    private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void shouldPassWellFormedOnesOn() {
        var trace = RequestTrace.of("desk-1", GOOD);

        assertThat(trace.requestId()).isEqualTo("desk-1");
        assertThat(trace.traceparent()).isEqualTo(GOOD);
        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "nonsense\nforged log line"
            })
    void shouldReplaceMalformedOnes(String traceparent) {
        var trace = RequestTrace.of("no spaces allowed", traceparent);

        assertThat(trace.traceparent()).isNotEqualTo(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(trace.requestId()).isEqualTo(trace.traceId());
    }
}
