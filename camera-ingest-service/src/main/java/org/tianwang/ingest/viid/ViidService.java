package org.tianwang.ingest.viid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.tianwang.ingest.camera.CameraFacts;
import org.tianwang.ingest.camera.CameraProfiles;
import org.tianwang.ingest.capture.CaptureIntake;
import org.tianwang.ingest.capture.CaptureOutcome;
import org.tianwang.ingest.capture.CaptureReader;
import org.tianwang.ingest.capture.PushGate;
import org.tianwang.ingest.device.DeviceAccount;
import org.tianwang.ingest.device.DevicePresence;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.TransientFailures;
import org.tianwang.platform.security.Caller;

/** What devices do once it is known who they are. */
@ApplicationScoped
class ViidService {
    private static final Logger LOG = Logger.getLogger(ViidService.class);
    private static final int MOST = 500;
    private static final List<String> VEHICLES = List.of("MotorVehicleListObject", "MotorVehicleObject");
    private static final int LARGEST_SMALL_BODY = 16 * 1024;

    private final DevicePresence presence;
    private final CameraProfiles cameras;
    private final CaptureIntake intake;
    private final MotorVehicles vehicles;
    private final PushGate gate;
    private final ObjectMapper json;
    private final Caller caller;

    /** One item of a batch and what became of it. */
    record Item(String id, StatusCode code, String words) {}

    ViidService(
            DevicePresence presence,
            CameraProfiles cameras,
            CaptureIntake intake,
            MotorVehicles vehicles,
            PushGate gate,
            ObjectMapper json,
            Caller caller) {
        this.presence = presence;
        this.cameras = cameras;
        this.intake = intake;
        this.vehicles = vehicles;
        this.gate = gate;
        this.json = json;
        this.caller = caller;
    }

    void register(DeviceAccount account, InputStream body) {
        mustName(account, body, "RegisterObject");
        presence.registered(account.id(), caller.remoteAddress());
        LOG.infof("device registered device=%s", account.id());
    }

    void keepAlive(DeviceAccount account, InputStream body) {
        mustName(account, body, "KeepaliveObject");
        presence.seen(account.id());
    }

    void unRegister(DeviceAccount account, InputStream body) {
        mustName(account, body, "UnRegisterObject");
        presence.signedOff(account.id());
        LOG.infof("device signed off device=%s", account.id());
    }

    List<Item> motorVehicles(DeviceAccount account, InputStream body) {
        CameraFacts camera = cameras.facts(account.cameraId()).orElseThrow(ViidFailure::notRegistered);
        return gate.through(() -> read(account, camera, body)).orElseThrow(ViidFailure::busy);
    }

    private List<Item> read(DeviceAccount account, CameraFacts camera, InputStream body) {
        try {
            return new CaptureReader(json, MOST).items(body, VEHICLES, item -> take(account, camera, item));
        } catch (InvalidProblem wrong) {
            throw ViidFailure.content(wrong.getMessage());
        } catch (JsonProcessingException e) {
            throw ViidFailure.noJson();
        } catch (IOException e) {
            throw new UncheckedIOException("the post broke off", e);
        }
    }

    private Item take(DeviceAccount account, CameraFacts camera, JsonNode item) {
        String id = MotorVehicles.id(item);
        try {
            CaptureOutcome outcome = intake.take(account.id(), camera, vehicles.capture(item, account.id()));
            return new Item(id, StatusCode.OK, outcome.note() == null ? "OK" : outcome.note());
        } catch (InvalidProblem wrong) {
            return new Item(id, StatusCode.INVALID_JSON_CONTENT, wrong.getMessage());
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                return new Item(id, StatusCode.DEVICE_BUSY, "not stored just now, post again");
            }
            LOG.errorf(e, "a vehicle that was posted could not be stored device=%s", account.id());
            return new Item(id, StatusCode.OTHER_ERROR, "not stored");
        }
    }

    /** The device named in the body must be the one that signed. */
    private void mustName(DeviceAccount account, InputStream body, String object) {
        try {
            JsonNode root = json.readTree(body.readNBytes(LARGEST_SMALL_BODY));
            String named =
                    root == null ? "" : root.path(object).path("DeviceID").asText("");
            if (!named.equals(account.id())) {
                throw ViidFailure.content(object + ".DeviceID must be the device that signed");
            }
        } catch (JsonProcessingException e) {
            throw ViidFailure.noJson();
        } catch (IOException e) {
            throw new UncheckedIOException("the call broke off", e);
        }
    }
}
