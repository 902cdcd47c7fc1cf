package org.tianwang.ingest.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.camera.CameraFacts;
import org.tianwang.ingest.camera.CameraProfiles;
import org.tianwang.ingest.device.DeviceAccount;
import org.tianwang.ingest.device.DeviceService;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.JsonPaths;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.problem.Problem;
import org.tianwang.platform.security.Caller;

/** Takes what a device with a token pushes, for cameras within its jurisdiction. */
@ApplicationScoped
class CaptureService {
    private final CaptureChecks checks;
    private final CaptureIntake intake;
    private final CameraProfiles cameras;
    private final DeviceService devices;
    private final Caller caller;
    private final ObjectMapper json;

    CaptureService(
            CaptureChecks checks,
            CaptureIntake intake,
            CameraProfiles cameras,
            DeviceService devices,
            Caller caller,
            ObjectMapper json) {
        this.checks = checks;
        this.intake = intake;
        this.cameras = cameras;
        this.devices = devices;
        this.caller = caller;
        this.json = json;
    }

    /** @throws Problem why it is refused */
    CaptureOutcome one(JsonNode node) {
        return take(node, mayPush());
    }

    /** The account of the caller's name, if it has one: devices with a token of their own need none. */
    private Optional<DeviceAccount> mayPush() {
        Optional<DeviceAccount> account = devices.account(caller.name());
        if (account.isPresent() && !account.get().enabled()) {
            throw new ForbiddenProblem(
                    "The account of this device is switched off. An administrator can switch it on at its camera.");
        }
        return account;
    }

    private CaptureOutcome take(JsonNode node, Optional<DeviceAccount> account) {
        CaptureRequest request = request(node);
        Capture capture = checks.capture(request);
        CaptureOutcome outcome = intake.take(caller.name(), camera(request.cameraId(), account), capture);
        if (outcome.status() == CaptureOutcome.Status.REJECTED) {
            throw new InvalidProblem(outcome.errors());
        }
        return outcome;
    }

    /** As one of many: a refusal is told in its place and does not hold up the others. */
    CaptureOutcome oneOfMany(JsonNode node) {
        Optional<DeviceAccount> account = mayPush();
        try {
            return take(node, account);
        } catch (InvalidProblem | NotFoundProblem | ForbiddenProblem refused) {
            List<FieldError> errors = refused.errors().isEmpty()
                    ? List.of(new FieldError("cameraId", refused.getMessage()))
                    : refused.errors();
            JsonNode id = node.get("eventId");
            return CaptureOutcome.rejected(id != null && id.isTextual() ? id.textValue() : null, errors);
        }
    }

    private CaptureRequest request(JsonNode node) {
        try {
            CaptureRequest request = json.treeToValue(node, CaptureRequest.class);
            if (request == null) {
                throw new InvalidProblem("eventId", "must be given: null is no capture");
            }
            return request;
        } catch (JsonProcessingException e) {
            String field = e instanceof JsonMappingException m ? JsonPaths.of(m) : "";
            throw new InvalidProblem(field.isEmpty() ? "capture" : field, "has a wrong type or value");
        }
    }

    private CameraFacts camera(UUID given, Optional<DeviceAccount> account) {
        Optional<UUID> own = account.map(DeviceAccount::cameraId);
        if (given != null && own.isPresent() && !own.get().equals(given)) {
            throw new ForbiddenProblem("The account of this device is for another camera: leave cameraId out.");
        }
        UUID id = given == null ? own.orElseThrow(() -> new InvalidProblem("cameraId", "must be given")) : given;
        CameraFacts camera = cameras.facts(id).orElseThrow(() -> new NotFoundProblem("camera", id));
        caller.mustSee(camera.townshipCode(), "camera", id);
        return camera;
    }
}
