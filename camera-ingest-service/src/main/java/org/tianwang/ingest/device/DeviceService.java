package org.tianwang.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** Enters, changes and removes the account of a camera's device; finds accounts for those who let devices in. */
@ApplicationScoped
public class DeviceService {
    private final DeviceRepository repository;
    private final DeviceSecrets secrets;
    private final DevicePresence presence;
    private final CameraService cameras;
    private final AuditTrail audit;
    private final Clock clock;

    DeviceService(
            DeviceRepository repository,
            DeviceSecrets secrets,
            DevicePresence presence,
            CameraService cameras,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.presence = presence;
        this.cameras = cameras;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DeviceView get(UUID cameraId) {
        cameras.mustBeVisible(cameraId);
        return device(cameraId).view(null);
    }

    /** Another device id replaces the camera's device, with a secret of its own. */
    @Transactional
    public DeviceView put(UUID cameraId, DeviceRequest request, LongConsumer expectedVersion) {
        cameras.mustBeVisible(cameraId);
        Optional<PushDevice> present = repository.ofCamera(cameraId);
        present.ifPresent(device -> expectedVersion.accept(device.version()));
        boolean same = present.filter(d -> d.id().equals(request.deviceId())).isPresent();
        if (present.isPresent() && !same) {
            remove(present.get());
        }
        if (!same && repository.findById(request.deviceId()) != null) {
            throw new ConflictProblem("The device " + request.deviceId() + " stands for another camera already.");
        }
        write("DEVICE_ACCOUNT_CHANGED", cameraId, words(request, same));
        PushDevice device = same ? present.get() : new PushDevice(request.deviceId(), cameraId, clock.instant());
        String madeUp = request.secret() == null && !same ? secrets.madeUp() : null;
        String secret = request.secret() == null ? madeUp : request.secret();
        device.configure(
                secret == null ? device.secret() : secrets.seal(device.id(), secret),
                request.enabledOrUsual(),
                request.signsOrUsual(),
                clock.instant());
        repository.persistAndFlush(device);
        if (!same) {
            presence.expected(cameraId);
        }
        return device.view(madeUp);
    }

    @Transactional
    public void remove(UUID cameraId, LongConsumer expectedVersion) {
        cameras.mustBeVisible(cameraId);
        PushDevice device = device(cameraId);
        expectedVersion.accept(device.version());
        write("DEVICE_ACCOUNT_REMOVED", cameraId, "device " + device.id());
        remove(device);
        presence.forgotten(cameraId);
    }

    /** Before it is done; never with the secret. */
    private void write(String action, UUID cameraId, String words) {
        audit.record(Look.allowed(action, "camera", cameraId, words));
    }

    private static String words(DeviceRequest request, boolean same) {
        return "device " + request.deviceId() + (same ? "" : ", new") + (request.secret() == null ? "" : ", secret set")
                + ", enabled " + request.enabledOrUsual() + ", signs every call " + request.signsOrUsual();
    }

    private void remove(PushDevice device) {
        repository.delete(device);
        repository.flush();
    }

    private PushDevice device(UUID cameraId) {
        return repository.ofCamera(cameraId).orElseThrow(() -> new NotFoundProblem("device of camera", cameraId));
    }

    /** For those who check signatures; an account that may not push is found too. */
    @Transactional
    public Optional<DeviceAccount> account(String deviceId) {
        return repository
                .findByIdOptional(deviceId)
                .map(device -> device.account(secrets.open(device.id(), device.secret())));
    }
}
