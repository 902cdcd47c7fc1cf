package org.tianwang.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** JSON Schema of the event records, from their components. */
final class SchemaWriter {
    private final ObjectNode schemas;

    SchemaWriter(ObjectNode schemas) {
        this.schemas = schemas;
    }

    String refTo(Class<?> record) {
        String name = record.getSimpleName();
        if (!schemas.has(name)) {
            ObjectNode schema = schemas.putObject(name);
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            for (RecordComponent component : record.getRecordComponents()) {
                describe(component.getGenericType(), properties.putObject(component.getName()));
            }
        }
        return "#/components/schemas/" + name;
    }

    private void describe(Type type, ObjectNode into) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            into.put("type", "array");
            describe(list.getActualTypeArguments()[0], into.putObject("items"));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            into.put("$ref", refTo(plain));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            into.put("type", "string");
            ArrayNode values = into.putArray("enum");
            for (Object value : plain.getEnumConstants()) {
                values.add(value.toString());
            }
        } else {
            scalar(type, into);
        }
    }

    private static void scalar(Type type, ObjectNode into) {
        if (type == String.class) {
            into.put("type", "string");
        } else if (type == UUID.class) {
            into.put("type", "string").put("format", "uuid");
        } else if (type == Instant.class) {
            into.put("type", "string").put("format", "date-time");
        } else if (type == LocalDate.class) {
            into.put("type", "string").put("format", "date");
        } else if (type == boolean.class || type == Boolean.class) {
            into.put("type", "boolean");
        } else if (type == double.class || type == Double.class) {
            into.put("type", "number");
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            into.put("type", "integer");
        } else {
            throw new IllegalStateException("no schema for " + type + ": add it to SchemaWriter");
        }
    }
}
