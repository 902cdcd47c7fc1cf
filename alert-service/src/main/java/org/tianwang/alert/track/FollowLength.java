package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.Plates;

/**
 * Whether a vehicle would be followed for longer than one person's word is good for. A follow ends within a day by itself,
 * but the next one may begin where it ended; so the hours of late are laid over one another, those that the same person
 * began and those of the same incident, whoever began them (ADR 50).
 */
@ApplicationScoped
class FollowLength {

    private final FollowRepository follows;
    private final TrackConfig config;

    FollowLength(FollowRepository follows, TrackConfig config) {
        this.follows = follows;
        this.config = config;
    }

    /** Why a second person is needed; nothing where none is. */
    Optional<String> tooLong(FollowRequest request, List<UUID> matter, String user, Instant now) {
        Instant end = now.plus(Duration.ofHours(request.length()));
        Duration together = follows.followed(
                Plates.fold(request.plate()),
                user,
                matter,
                now.minus(config.rememberFollows()),
                new Follow.Span(now, end));
        return together.compareTo(config.followedAlone()) > 0
                ? Optional.of("followed for more than " + config.followedAlone().toHours() + " hours in "
                        + config.rememberFollows().toDays() + " days")
                : Optional.empty();
    }
}
