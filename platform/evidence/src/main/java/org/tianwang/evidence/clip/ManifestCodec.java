package org.tianwang.evidence.clip;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.tianwang.evidence.sign.Seal;

/**
 * Manifests in their one canonical form: UTF-8, no blanks, properties in alphabetical order, absent ones left out, times
 * as ISO 8601 in UTC. What reads differently when written again was not made by this platform.
 */
public final class ManifestCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ManifestCodec() {}

    public static byte[] write(ClipManifest manifest) {
        return bytes(manifest);
    }

    /** @throws IOException when it is no manifest, or none of a known version */
    public static ClipManifest read(byte[] bytes) throws IOException {
        ClipManifest manifest;
        try {
            manifest = JSON.readValue(bytes, ClipManifest.class);
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            throw new IOException("incomplete", incomplete);
        }
        if (manifest == null || !ClipManifest.FORMAT.equals(manifest.format())) {
            throw new IOException("not the manifest of a clip");
        }
        if (manifest.version() != ClipManifest.VERSION) {
            throw new IOException("version " + manifest.version() + " is not known to this program");
        }
        return manifest;
    }

    static boolean isCanonical(ClipManifest manifest, byte[] bytes) {
        return java.util.Arrays.equals(write(manifest), bytes);
    }

    static byte[] writeSeal(Seal seal) {
        return bytes(seal);
    }

    static Seal readSeal(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, Seal.class);
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }
}
