package org.tianwang.ingest.patrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.tianwang.contracts.EventCodec;

/** A plan's windows as JSON in one column. */
@Converter
public class ScheduleConverter implements AttributeConverter<List<PatrolWindow>, String> {
    private static final TypeReference<List<PatrolWindow>> WINDOWS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<PatrolWindow> windows) {
        try {
            return EventCodec.mapper().writeValueAsString(windows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a schedule", e);
        }
    }

    @Override
    public List<PatrolWindow> convertToEntityAttribute(String json) {
        try {
            return EventCodec.mapper().readValue(json, WINDOWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a schedule", e);
        }
    }
}
