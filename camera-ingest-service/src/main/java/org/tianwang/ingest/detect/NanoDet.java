package org.tianwang.ingest.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tianwang.ingest.frame.Scaler;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * NanoDet-m at 416 × 416 through ONNX Runtime, with one thread and no spinning, so that its cost is what it takes and
 * decoding keeps its core. The picture is stretched to the square, as the network was trained. Confined to one thread.
 */
public final class NanoDet implements ObjectDetector, AutoCloseable {
    private static final int SIDE = NanoDetDecoder.SIDE;
    private static final float[] MEAN = {103.53f, 116.28f, 123.675f};
    private static final float[] DEVIATION = {57.375f, 57.12f, 58.395f};
    private static final String MODEL = "/models/nanodet-m-416.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String inputName;
    private final List<String> outputNames;
    private final Scaler scaler = new Scaler(Scaler.Target.BGR);
    private final FloatBuffer input = ByteBuffer.allocateDirect(3 * SIDE * SIDE * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    private final NanoDetDecoder decoder;

    public NanoDet(double threshold, Set<String> classes) {
        decoder = new NanoDetDecoder(threshold, classes);
        session = ModelLoader.load(MODEL);
        environment = OrtEnvironment.getEnvironment(); // made by the loader
        inputName = session.getInputNames().iterator().next();
        outputNames = List.copyOf(session.getOutputNames());
    }

    @Override
    public List<DetectedObject> detect(VideoFrame picture) {
        fill(scaler.scale(picture, SIDE, SIDE));
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, new long[] {1, 3, SIDE, SIDE});
                OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            float[][] scores = new float[3][];
            float[][] distances = new float[3][];
            for (int level = 0; level < 3; level++) {
                scores[level] = floats(result, outputNames.get(level));
                distances[level] = floats(result, outputNames.get(level + 3));
            }
            return decoder.decode(scores, distances);
        } catch (OrtException e) {
            throw new IllegalStateException("the detector failed on a picture", e);
        }
    }

    private void fill(byte[] bgr) {
        int plane = SIDE * SIDE;
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < plane; i++) {
                input.put(channel * plane + i, ((bgr[i * 3 + channel] & 0xff) - MEAN[channel]) / DEVIATION[channel]);
            }
        }
    }

    private static float[] floats(OrtSession.Result result, String name) {
        FloatBuffer values = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    @Override
    public void close() {
        scaler.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the detector cannot be closed", e);
        }
    }
}
