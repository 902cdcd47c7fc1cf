package org.tianwang.ingest.capture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.testing.KafkaProbe;

/** Pictures to push, and what comes of them. */
public final class CaptureFixtures {
    private CaptureFixtures() {}

    /** White all over. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** All of a camera's, after there are {@code enough}, and a little longer to see whether there are more. */
    public static List<Detection> detections(String brokers, String cameraId, int enough) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            probe.read(
                    Topics.DETECTIONS,
                    Duration.ofSeconds(20),
                    found -> of(found, cameraId).size() >= enough);
            return of(probe.read(Topics.DETECTIONS, Duration.ofSeconds(1), found -> false), cameraId);
        }
    }

    private static List<Detection> of(List<ConsumerRecord<String, byte[]>> found, String cameraId) {
        return found.stream()
                .filter(entry -> cameraId.equals(entry.key()))
                .map(entry -> (Detection) EventCodec.decode(EventCatalog.nameOf(Detection.class), entry.value()))
                .toList();
    }
}
