package org.tianwang.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedOptionsTest {

    private static final List<String> GOOD = List.of(
            "--gateway", "http://localhost:8080",
            "--token-url", "http://localhost:8180/token",
            "--client-id", "tianwang-seeds",
            "--client-secret-env", "SECRET",
            "--footage", "/srv/footage");
    private static final Map<String, String> ENVIRONMENT = Map.of("SECRET", "hush");

    @Test
    void shouldReadAllArguments() throws SeedException {
        SeedOptions options = parse(GOOD);

        assertThat(options.gateway()).hasToString("http://localhost:8080");
        assertThat(options.clientSecret()).isEqualTo("hush");
        assertThat(options.footage()).isEqualTo(Path.of("/srv/footage"));
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertRefused(GOOD.subList(0, 8), "--footage is missing");
        assertRefused(GOOD.subList(2, 10), "--gateway is missing");
        assertRefused(GOOD.subList(0, 9), "Cannot understand the argument --footage");
    }

    @Test
    void shouldNameWhatIsWrong() {
        assertRefused(with(1, "ftp://localhost"), "--gateway must be an http or https URL");
        assertRefused(with(1, "not a url"), "--gateway is no URL");
        assertRefused(with(7, "UNSET"), "UNSET holds no client secret");
        assertRefused(plus("--speed", "9"), "Unknown argument --speed");
        assertRefused(plus("speed", "9"), "Cannot understand the argument speed");
    }

    private static void assertRefused(List<String> args, String reason) {
        assertThatThrownBy(() -> parse(args)).isInstanceOf(SeedException.class).hasMessageContaining(reason);
    }

    private static SeedOptions parse(List<String> args) throws SeedException {
        return SeedOptions.parse(args.toArray(String[]::new), ENVIRONMENT);
    }

    private static List<String> with(int index, String value) {
        List<String> args = new ArrayList<>(GOOD);
        args.set(index, value);
        return args;
    }

    private static List<String> plus(String... more) {
        List<String> args = new ArrayList<>(GOOD);
        args.addAll(List.of(more));
        return args;
    }
}
