package org.tianwang.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.service.StackFacts;

/** Renders the realm of the repository for one stack: its addresses, its secrets, its demo users. */
public final class Realm {
    /** {@code @url:gateway@} or {@code @secret:tianwang-gateway@}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("@(url|secret):([a-z-]+)@");

    private final Path folder;

    public Realm(Path root) {
        this.folder = root.resolve("deploy").resolve("keycloak");
    }

    public DemoUsers demoUsers() {
        return DemoUsers.in(folder.resolve("demo-users.csv"));
    }

    public String render(StackFacts facts) {
        Path file = folder.resolve("tianwang-realm.json");
        try {
            String filled = fill(Files.readString(file), facts::url, facts::clientSecret);
            ObjectMapper json = new ObjectMapper();
            ObjectNode realm = (ObjectNode) json.readTree(filled);
            demoUsers().addTo((ArrayNode) realm.withArray("users"));
            return json.writeValueAsString(realm);
        } catch (IOException e) {
            throw new InfrastructureException("The realm in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static String fill(String template, UnaryOperator<String> urls, UnaryOperator<String> secrets) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            UnaryOperator<String> source = found.group(1).equals("url") ? urls : secrets;
            return Matcher.quoteReplacement(source.apply(found.group(2)));
        });
    }
}
