package org.tianwang.ingest.camera;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tianwang.contracts.EventCodec;

/** A scene as JSON in one column: it is always read and written whole, and never searched. */
@Converter
public class SceneConverter implements AttributeConverter<CameraScene, String> {
    @Override
    public String convertToDatabaseColumn(CameraScene scene) {
        try {
            return EventCodec.mapper().writeValueAsString(scene);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a camera's scene", e);
        }
    }

    @Override
    public CameraScene convertToEntityAttribute(String json) {
        try {
            return EventCodec.mapper().readValue(json, CameraScene.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a camera's scene", e);
        }
    }
}
