package org.tianwang.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.tianwang.platform.security.Roles;

/**
 * Walks every endpoint of a service with nobody, with every role, and checks that no endpoint was left out by holding
 * the table against the service's own OpenAPI document. Use its {@link #tests()} in a {@code @TestFactory}.
 */
public final class EndpointTable {
    private record Row(String method, String template, String path, String body, Set<String> allowed) {
        String name() {
            return method + " " + template;
        }
    }

    private final ApiDocument document;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private String contentType = ContentType.JSON.toString();

    /** @param service the service's name, as in its OpenAPI path */
    public EndpointTable(String service) {
        this.document = new ApiDocument(service);
    }

    /**
     * Adds an endpoint.
     *
     * @param template path as OpenAPI has it, such as {@code /api/v1/alerts/{id}}
     * @param path the path to call; ids need not exist
     * @param body JSON to send, or null
     * @param allowed the only roles that may call it; they must get anything but 401 and 403
     */
    public EndpointTable row(String method, String template, String path, String body, String... allowed) {
        rows.put(method + " " + template, new Row(method, template, path, body, Set.of(allowed)));
        return this;
    }

    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("no endpoint is left out", this::complete));
        tests.add(DynamicTest.dynamicTest("every endpoint says what it does", document::saysWhatEachOperationDoes));
        tests.add(DynamicTest.dynamicTest("the document in docs/api is true", document::isTheOneInDocs));
        for (Row row : rows.values()) {
            tests.add(DynamicTest.dynamicTest(row.name() + " refuses nobody-knows-who", () -> anonymous(row)));
            for (String role : new TreeSet<>(Roles.ALL)) {
                boolean allowed = row.allowed().contains(role);
                String name = row.name() + (allowed ? " lets in " : " refuses ") + role;
                tests.add(DynamicTest.dynamicTest(name, () -> asRole(row, role, allowed)));
            }
        }
        return tests.stream();
    }

    private void complete() {
        assertThat(new TreeSet<>(rows.keySet()))
                .as("the table has every endpoint")
                .isEqualTo(document.operations());
    }

    private void anonymous(Row row) {
        assertThat(call(row, given())).isEqualTo(401);
        assertThat(call(row, given().header("Authorization", "Bearer not-a-token")))
                .isEqualTo(401);
    }

    private void asRole(Row row, String role, boolean allowed) {
        int status = call(row, given().auth().oauth2(TestTokens.county(role)));
        if (allowed) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    private int call(Row row, RequestSpecification request) {
        if (row.body() != null) {
            request.contentType(contentType).body(row.body());
        }
        return request.request(row.method(), row.path()).statusCode();
    }
}
