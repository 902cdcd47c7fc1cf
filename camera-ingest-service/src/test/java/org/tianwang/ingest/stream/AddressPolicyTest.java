package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    private static final List<Cidr> NETWORKS = Stream.of("127.0.0.0/8", "::1/128", "10.0.0.0/8", "fc00::/7")
            .map(Cidr::parse)
            .toList();

    private final AddressPolicy policy =
            new AddressPolicy(NETWORKS, Set.of(19092), InetAddress::isLoopbackAddress, InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(strings = {"rtsp://127.0.0.1:8554/x", "rtsp://10.255.0.1/x", "rtsp://[::1]:8554/x"})
    void shouldAllowTheCameraNetworks(String url) throws Exception {
        assertThat(policy.check(StreamUrl.parse(url))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://8.8.8.8/x",
                "http://169.254.169.254/latest",
                "rtsp://11.0.0.1/x",
                "rtsp://0.0.0.0:8554/x",
                "http://127.0.0.1:19092/",
                "http://[::1]:19092/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::ffff:127.0.0.1]:19092/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[::]:8554/",
                "http://2130706433:19092/",
                "rtsp://134744072/x",
                "rtsp://224.0.0.1/x",
                "rtsp://255.255.255.255/x",
            })
    void shouldRefuseEverythingElse(String url) {
        assertFault(policy, url, StreamFault.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void shouldAllowAForbiddenPortOnACameraOfItsOwn() throws Exception {
        assertThat(policy.check(StreamUrl.parse("rtsp://10.0.0.5:19092/x"))).hasSize(1);
    }

    @Test
    void shouldRefuseANameWhenOnlyOneOfItsAddressesIsOutside() {
        AddressPolicy twoFaced = new AddressPolicy(NETWORKS, Set.of(), a -> false, host ->
                new InetAddress[] {InetAddress.getByName("10.0.0.5"), InetAddress.getByName("93.184.216.34")});

        assertFault(twoFaced, "rtsp://cam.example/x", StreamFault.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void shouldSayWhenANameIsNotKnown() {
        AddressPolicy noNames = new AddressPolicy(NETWORKS, Set.of(), a -> false, host -> {
            throw new UnknownHostException(host);
        });

        assertFault(noNames, "rtsp://cam.example/x", StreamFault.UNKNOWN_HOST);
    }

    private static void assertFault(AddressPolicy policy, String url, StreamFault fault) {
        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> policy.check(StreamUrl.parse(url)))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
