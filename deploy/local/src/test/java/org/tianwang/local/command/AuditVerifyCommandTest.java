package org.tianwang.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What can be told without a running county: a trail that nobody could look at is not a broken one. */
class AuditVerifyCommandTest {
    private static final int UNUSABLE = 2;

    @Test
    void shouldNotCallATrailBrokenThatItCouldNotLookAt() {
        assertThat(verify("--service", "nobody")).isEqualTo(UNUSABLE);
    }

    @Test
    void shouldNotHoldOneServicesAnchorAgainstAllOthers() {
        assertThat(verify("--anchor", "rental-service.jsonl")).isEqualTo(UNUSABLE);
    }

    @Test
    void shouldSayThatATrailIsBrokenWhateverElseCouldNotBeLookedAt() {
        assertThat(TrailOutcome.UNUSABLE.or(TrailOutcome.BROKEN).exitCode()).isEqualTo(1);
        assertThat(TrailOutcome.BROKEN.or(TrailOutcome.UNUSABLE).exitCode()).isEqualTo(1);
        assertThat(TrailOutcome.UNUSABLE.or(TrailOutcome.WHOLE).exitCode()).isEqualTo(2);
        assertThat(TrailOutcome.WHOLE.or(TrailOutcome.WHOLE).exitCode()).isZero();
    }

    @Test
    void shouldMeanAFileFromTheFolderThatTheCallerStandsIn() {
        Path relative = Path.of("copy/rental.jsonl");

        assertThat(CallerPath.from("/mnt/outside", relative)).isEqualTo(Path.of("/mnt/outside/copy/rental.jsonl"));
        assertThat(CallerPath.from("/mnt/outside", Path.of("/a/b"))).isEqualTo(Path.of("/a/b"));
        assertThat(CallerPath.from(null, relative)).isEqualTo(relative);
    }

    private static int verify(String... arguments) {
        return new CommandLine(new AuditVerifyCommand()).execute(arguments);
    }
}
