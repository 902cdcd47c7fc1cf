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
 * Every step a detection takes, in order: check the envelope, decode, find the camera, ask its rules, look a plate up
 * in the watch list, gather what belongs to one alert. Nothing is written here; the same records give the same result.
 * Used by the intake's thread.
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
                judge(decoder.decode(entry.value()), current, gathered);
            } catch (MalformedEventException e) {
                gathered.putAside(entry, e.getMessage());
            }
        }
        gathered.moveOn();
    }

    private void judge(DetectionFacts detection, RuleSet current, Gathered gathered) {
        CameraFacts camera = cameras.find(detection.cameraId());
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
