package org.tianwang.alert.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.detection.DetectionDecoder;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionGlance;
import org.tianwang.alert.rule.RuleBook;
import org.tianwang.alert.rule.RuleSet;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.alert.watchlist.WatchBook;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * Every step a detection takes, in order: check the envelope, find the camera, read the rest where a rule could warn of it or
 * a plate was read, ask the camera's rules, look a plate up in the watch list, gather what belongs to one alert. Nothing is
 * written here; the same records give the same result. Used by the intake's thread.
 */
@ApplicationScoped
public class IntakePipeline {

    private static final byte[] TYPE = EventCatalog.nameOf(Detection.class).getBytes(StandardCharsets.UTF_8);

    private final RuleBook rules;
    private final WatchBook watchList;
    private final CameraDirectory cameras;
    private final DetectionDecoder decoder = new DetectionDecoder();

    IntakePipeline(RuleBook rules, WatchBook watchList, CameraDirectory cameras) {
        this.rules = rules;
        this.watchList = watchList;
        this.cameras = cameras;
    }

    /** Adds what the records come to. */
    void judge(Iterable<ConsumerRecord<byte[], byte[]>> records, Gathered gathered) {
        RuleSet current = rules.current();
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            gathered.pass(entry);
            try {
                checkEnvelope(entry);
                judge(entry.value(), current, gathered);
            } catch (MalformedEventException e) {
                gathered.putAside(entry, e.getMessage());
            }
        }
        gathered.moveOn();
    }

    private void judge(byte[] payload, RuleSet current, Gathered gathered) {
        DetectionGlance seen = decoder.glance(payload);
        CameraFacts camera = cameras.find(seen.cameraId());
        if (isWorthReading(seen, camera, current)) {
            judge(decoder.decode(payload), camera, current, gathered);
        }
    }

    /** Most detections concern nobody, which a glance tells (ADR 74). A plate is always a sighting. */
    private static boolean isWorthReading(DetectionGlance seen, CameraFacts camera, RuleSet current) {
        return camera == null
                || seen.kind() == DetectionKind.PLATE_READ
                || current.mayMatch(seen, CameraScope.of(camera));
    }

    private void judge(DetectionFacts detection, CameraFacts camera, RuleSet current, Gathered gathered) {
        gathered.add(current, current.matching(detection, CameraScope.of(detection, camera)), detection, camera);
        if (detection.kind() == DetectionKind.PLATE_READ && detection.plateText() != null) {
            Sighting sighting = Sighting.of(detection, camera);
            gathered.add(sighting);
            gathered.add(current, watchList.hits(sighting), detection, camera);
        }
    }

    private static void checkEnvelope(ConsumerRecord<byte[], byte[]> entry) {
        Header type = entry.headers().lastHeader(EventHeaders.TYPE);
        if (type == null || type.value() == null) {
            throw new MalformedEventException("header " + EventHeaders.TYPE + " is missing");
        }
        if (!Arrays.equals(TYPE, type.value())) {
            String name = new String(type.value(), StandardCharsets.UTF_8);
            throw new MalformedEventException("unknown event type '" + name + "' on a topic of detections");
        }
    }
}
