package org.tianwang.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Text is text: a number in its place is an error and not turned into one. The NUL character is refused, because
 * PostgreSQL cannot store it and would answer the request with a 500.
 */
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        return text.indexOf('\0') < 0
                ? text
                : (String) context.handleWeirdStringValue(String.class, text, "must not hold the NUL character");
    }
}
