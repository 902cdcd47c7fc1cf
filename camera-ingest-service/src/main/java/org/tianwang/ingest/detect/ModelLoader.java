package org.tianwang.ingest.detect;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Loads a model on a thread with a deep stack: at its first start ONNX Runtime recurses once per character of what it
 * reads about the process and machine, thousands of calls deep. That can be more than an ordinary thread's stack holds,
 * and the overflow kills the whole process without a word.
 */
public final class ModelLoader {
    private static final long DEEP_STACK = 64L << 20;

    private ModelLoader() {}

    /** @param resource on the class path, with its leading slash */
    public static OrtSession load(String resource) {
        FutureTask<OrtSession> loading = new FutureTask<>(() -> session(resource));
        Thread.ofPlatform().name("model-loader").stackSize(DEEP_STACK).start(loading);
        try {
            return loading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the model " + resource + " cannot be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the model " + resource + " was loaded", e);
        }
    }

    private static OrtSession session(String resource) throws IOException, OrtException {
        try (InputStream model = ModelLoader.class.getResourceAsStream(resource);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            Telemetry.mustBeOff(System.getenv());
            return OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
        }
    }
}
