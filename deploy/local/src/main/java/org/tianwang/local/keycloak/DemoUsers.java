package org.tianwang.local.keycloak;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tianwang.infrastructure.InfrastructureException;

/**
 * The users of the local realm, whose password is their name. They are a table and not part of the realm's file, so
 * that a real site cannot import them by mistake.
 */
public record DemoUsers(List<DemoUser> users) {

    public record DemoUser(String username, String role, String jurisdiction, String name) {}

    public static DemoUsers in(Path file) {
        try {
            return new DemoUsers(Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(DemoUsers::parse)
                    .toList());
        } catch (IOException e) {
            throw new InfrastructureException("The demo users in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void addTo(ArrayNode target) {
        for (DemoUser user : users) {
            ObjectNode node = target.addObject();
            node.put("username", user.username());
            node.put("enabled", true);
            node.put("firstName", user.name());
            node.putArray("realmRoles").add(user.role());
            node.putObject("attributes").putArray("jurisdiction").add(user.jurisdiction());
            ObjectNode password = node.putArray("credentials").addObject();
            password.put("type", "password");
            password.put("value", user.username());
            password.put("temporary", false);
        }
    }

    private static DemoUser parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new InfrastructureException("The demo users have a row that does not have 4 cells: " + line);
        }
        return new DemoUser(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }
}
