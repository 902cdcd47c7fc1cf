package org.tianwang.ingest.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.tianwang.ingest.camera.CameraProfiles;
import org.tianwang.ingest.camera.CameraRequest;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.limit.Attempts;
import org.tianwang.ingest.stream.Credentials;
import org.tianwang.ingest.stream.ProbeFindings;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamProbe;
import org.tianwang.ingest.stream.StreamUrl;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.TooManyProblem;
import org.tianwang.platform.security.Caller;

/**
 * Runs connection tests, few at a time and not too often: each is a connection to an address of the caller's choice,
 * within the same policy as cameras' own.
 */
@ApplicationScoped
class TrialService {
    private static final int CALLERS_REMEMBERED = 1000;

    private final StreamProbe probe;
    private final CameraService cameras;
    private final CameraProfiles profiles;
    private final Caller caller;
    private final Semaphore places;
    private final Attempts attempts;

    /** What will be tried; made while the caller can still be told that the request is wrong. */
    record Trial(StreamUrl url, boolean sub, boolean hasSubStream) {}

    TrialService(
            StreamProbe probe,
            CameraService cameras,
            CameraProfiles profiles,
            Caller caller,
            IngestConfig config,
            Clock clock) {
        this.probe = probe;
        this.cameras = cameras;
        this.profiles = profiles;
        this.caller = caller;
        this.places = new Semaphore(config.connectionTest().atOnce());
        this.attempts =
                new Attempts(config.connectionTest().perMinute(), Duration.ofMinutes(1), CALLERS_REMEMBERED, clock);
    }

    Trial prepare(TrialRequest request) {
        if (request.cameraId() != null) {
            cameras.mustBeVisible(request.cameraId());
        }
        Trial trial = new Trial(url(request), request.sub(), subStream(request).isPresent());
        if (!attempts.admits(caller.name())) {
            throw new TooManyProblem("You have tried many streams in the last minute. Wait a little.");
        }
        return trial;
    }

    private Optional<StreamUrl> subStream(TrialRequest request) {
        return request.cameraId() == null ? Optional.empty() : profiles.address(request.cameraId(), true);
    }

    private StreamUrl url(TrialRequest request) {
        Optional<StreamUrl> stored =
                request.cameraId() == null ? Optional.empty() : profiles.address(request.cameraId(), request.sub());
        if (request.streamUrl() == null || request.streamUrl().isBlank()) {
            return withLogin(
                    stored.orElseThrow(() -> new InvalidProblem(
                            "streamUrl", "must be given: there is no camera, or it has no such stream")),
                    request.streamLogin());
        }
        StreamUrl given = parse(request.streamUrl());
        boolean storedLogin = request.streamLogin() == null
                && given.credentials().isEmpty()
                && stored.map(StreamUrl::withoutCredentials).equals(Optional.of(given.withoutCredentials()));
        return storedLogin ? stored.get() : withLogin(given, request.streamLogin());
    }

    private static StreamUrl parse(String text) {
        try {
            return StreamUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidProblem("streamUrl", e.getMessage());
        }
    }

    private static StreamUrl withLogin(StreamUrl url, CameraRequest.Login login) {
        if (login == null) {
            return url;
        }
        String password = login.password() == null ? "" : login.password();
        return url.withCredentials(
                login.user().isBlank() ? Optional.empty() : Optional.of(new Credentials(login.user(), password)));
    }

    /** @param told of each step as it is done */
    TrialView run(Trial trial, Consumer<TrialView.Step> told) {
        if (!places.tryAcquire()) {
            throw new TooManyProblem("Other connection tests are running. Try again in some seconds.");
        }
        List<TrialView.Step> steps = new ArrayList<>();
        try {
            ProbeFindings found = probe.run(trial.url(), step -> {
                steps.add(TrialView.Step.of(step));
                told.accept(steps.getLast());
            });
            return new TrialView(
                    true,
                    null,
                    null,
                    steps,
                    TrialView.Stream.of(found),
                    TrialWarnings.of(found, trial.sub(), trial.hasSubStream()));
        } catch (StreamException e) {
            return new TrialView(false, e.fault(), e.getMessage(), steps, null, List.of());
        } finally {
            places.release();
        }
    }
}
