package org.tianwang.ingest.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tianwang.platform.file.MediaStore;

/** A full disk holds millions of files: the check must never hold all their names. */
class RecordingRecoveryTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void shouldAskEveryOwnerAboutAThousandFilesAtATimeAndDeleteWhatNobodyNames() {
        ManyFiles media = new ManyFiles(2_500);
        Owner segments = new Owner(name -> number(name) % 2 == 0);
        Owner clips = new Owner(name -> number(name) % 2 == 1 && number(name) != 1_777);

        new RecordingRecovery(media, List.of(segments, clips), null, Clock.fixed(NOW, ZoneOffset.UTC))
                .compareFilesAndRows();

        assertThat(segments.asked).containsExactly(1_000, 1_000, 500);
        assertThat(clips.asked).containsExactly(1_000, 1_000, 500);
        assertThat(media.deleted).containsExactly("file1777");
        assertThat(List.of(segments.compared, clips.compared)).containsExactly(true, true);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring("file".length()));
    }

    private static final class Owner implements FileOwner {
        private final Predicate<String> mine;
        private final List<Integer> asked = new ArrayList<>();
        private boolean compared;

        private Owner(Predicate<String> mine) {
            this.mine = mine;
        }

        @Override
        public Set<String> known(List<String> names) {
            asked.add(names.size());
            return names.stream().filter(mine).collect(Collectors.toSet());
        }

        @Override
        public int compare(Predicate<String> present) {
            compared = true;
            return 0;
        }
    }

    private static final class ManyFiles implements MediaStore {
        private final int files;
        private final List<String> deleted = new ArrayList<>();

        private ManyFiles(int files) {
            this.files = files;
        }

        @Override
        public void each(Consumer<Stored> visitor) {
            IntStream.range(0, files)
                    .mapToObj(i -> new Stored("file" + i, 10, NOW.minus(Duration.ofHours(1))))
                    .forEach(visitor);
        }

        @Override
        public void delete(String name) {
            deleted.add(name);
        }

        @Override
        public Draft begin() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Path> find(String name) {
            return Optional.empty();
        }

        @Override
        public int sweep() {
            return 0;
        }

        @Override
        public Space space() {
            throw new UnsupportedOperationException();
        }
    }
}
