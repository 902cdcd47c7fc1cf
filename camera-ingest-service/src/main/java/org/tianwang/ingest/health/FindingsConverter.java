package org.tianwang.ingest.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.sky.QualityFinding;

/** The present findings as JSON in one column: at most seven, read and written together. */
@Converter
public class FindingsConverter implements AttributeConverter<List<QualityFinding>, String> {
    private static final TypeReference<List<QualityFinding>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<QualityFinding> findings) {
        try {
            return EventCodec.mapper().writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write findings", e);
        }
    }

    @Override
    public List<QualityFinding> convertToEntityAttribute(String json) {
        try {
            return EventCodec.mapper().readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read findings", e);
        }
    }
}
