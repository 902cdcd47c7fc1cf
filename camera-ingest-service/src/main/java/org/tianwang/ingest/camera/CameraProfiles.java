package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.pipeline.CameraProfile;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.stream.Effort;
import org.tianwang.ingest.stream.StreamUrl;

/** The cameras as the pipelines need them, logins included; for inside the service only. */
@ApplicationScoped
public class CameraProfiles {
    private final CameraRepository repository;
    private final StreamLogins logins;

    CameraProfiles(CameraRepository repository, StreamLogins logins) {
        this.repository = repository;
        this.logins = logins;
    }

    @Transactional
    public List<CameraProfile> streaming() {
        return repository.streaming().stream().map(this::profile).toList();
    }

    @Transactional
    public Optional<CameraProfile> streaming(UUID id) {
        return repository.findByIdOptional(id).filter(Camera::streaming).map(this::profile);
    }

    @Transactional
    public Optional<CameraFacts> facts(UUID id) {
        return repository
                .findPresent(id)
                .map(camera -> new CameraFacts(
                        camera.id(),
                        camera.townshipCode(),
                        camera.details().scene().zones(),
                        camera.details().scene().masks()));
    }

    /**
     * The address of one of a camera's streams, with its login.
     *
     * @param sub the smaller one
     */
    @Transactional
    public Optional<StreamUrl> address(UUID id, boolean sub) {
        return repository
                .findByIdOptional(id)
                .map(camera -> sub ? camera.details().subStream() : camera.details().stream())
                .map(address -> logins.open(id, address));
    }

    /** The privacy masks of a camera, if it is there or was once: its recordings are masked still. */
    @Transactional
    public Optional<List<PrivacyMask>> masks(UUID id) {
        return repository
                .findByIdOptional(id)
                .map(camera -> camera.details().scene().masks());
    }

    /** Analysis prefers the smaller stream: the same picture for a fraction of the decoding. */
    private CameraProfile profile(Camera camera) {
        CameraDetails details = camera.details();
        boolean two = details.subStream() != null && details.stream() != null;
        StreamAddress address = details.subStream() != null ? details.subStream() : details.stream();
        return new CameraProfile(
                camera.id(),
                details.name(),
                details.townshipCode(),
                logins.open(camera.id(), address),
                two ? Optional.of(logins.open(camera.id(), details.stream())) : Optional.empty(),
                details.scene().zones(),
                details.scene().lines(),
                details.scene().masks(),
                details.analysed(),
                details.samplesPerSecond(),
                details.profile() == AnalysisProfile.KEYFRAMES ? Effort.KEY_FRAMES : Effort.ANALYSIS,
                details.tier(),
                details.recorded(),
                details.plates());
    }
}
