package org.tianwang.gateway.county;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layers of the offline map, some 300 kB, held in memory with their tags. */
@ApplicationScoped
class BaseMap {

    private static final List<String> LAYERS = List.of("townships", "roads", "junctions", "rivers", "labels", "grids");

    /** A layer's GeoJSON and its strong entity tag. */
    record Layer(Buffer json, String tag) {}

    private final Map<String, Layer> layers = new LinkedHashMap<>();

    BaseMap() {
        for (String name : LAYERS) {
            byte[] json = resource("county/basemap/" + name + ".geojson");
            layers.put(name, new Layer(Buffer.buffer(json), tag(json)));
        }
    }

    Optional<Layer> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the seeds lack " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
