package org.tianwang.ingest.plate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import org.tianwang.ingest.detect.ModelLoader;
import org.tianwang.ingest.frame.Bitmap;

/** One of PaddleOCR's networks: a picture in, one tensor of numbers out. Confined to one thread. */
final class TextModel implements AutoCloseable {

    /** What the network was trained with, by channel in the picture's order. */
    record Norm(float[] mean, float[] deviation) {}

    private final OrtSession session;
    private final OrtEnvironment environment;
    private final String input;
    private final Norm norm;

    TextModel(String resource, Norm norm) {
        this.session = ModelLoader.load(resource);
        this.environment = OrtEnvironment.getEnvironment(); // made by the loader
        this.input = session.getInputNames().iterator().next();
        this.norm = norm;
    }

    /** @return the output's numbers in their order */
    float[] run(Bitmap picture) {
        FloatBuffer values = ByteBuffer.allocateDirect(picture.pixels().length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        int plane = picture.width() * picture.height();
        for (int channel = 0; channel < 3; channel++) {
            float mean = norm.mean()[channel] * 255;
            float scale = 1 / (norm.deviation()[channel] * 255);
            for (int i = 0; i < plane; i++) {
                values.put(channel * plane + i, ((picture.pixels()[i * 3 + channel] & 0xff) - mean) * scale);
            }
        }
        try (OnnxTensor tensor = OnnxTensor.createTensor(
                        environment, values, new long[] {1, 3, picture.height(), picture.width()});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] copy = new float[out.remaining()];
            out.get(copy);
            return copy;
        } catch (OrtException e) {
            throw new IllegalStateException("a plate model failed on a picture", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a plate model cannot be closed", e);
        }
    }
}
