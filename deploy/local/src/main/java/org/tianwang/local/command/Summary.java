package org.tianwang.local.command;

import java.time.Duration;
import java.util.List;
import org.tianwang.local.keycloak.DemoUsers;
import org.tianwang.local.keycloak.Realm;
import org.tianwang.local.service.Services;
import org.tianwang.local.service.StackFacts;
import org.tianwang.local.supervise.Progress;

/** What a newcomer wants to know when everything runs: where to look, as whom, and what to try. */
record Summary(StackFacts facts, Progress progress) {

    void print() {
        Duration took = progress.elapsed();
        progress.accept("Everything is ready (%d min %02d s)".formatted(took.toMinutes(), took.toSecondsPart()));
        String console = facts.url(Services.GATEWAY);
        progress.plain("""

                  Console      %s
                  API          %s/api/docs
                  Sign-in      %s (Keycloak; administrator's password: keycloak.admin in %s)
                  Data         %s

                  Demo users, each with its name as password, on this machine only:
                    %s
                    and %d more with one township each, such as investigator-t02 (deploy/keycloak/demo-users.csv)

                  Next:
                    1. Open %s and sign in as investigator: an alert from the demo footage comes up by itself.
                    2. Confirm it, send the recommended unit, and sign in as officer in a second browser to follow the task.
                    3. ./tianwang camera add --name "My camera" --url rtsp://USER:PASSWORD@ADDRESS/PATH
                    ./tianwang status, logs NAME, down, help
                """.formatted(
                        console,
                        console,
                        facts.url("keycloak"),
                        facts.home().secrets(),
                        facts.home().folder(),
                        String.join(", ", countyUsers()),
                        users().size() - countyUsers().size(),
                        console));
    }

    private List<DemoUsers.DemoUser> users() {
        return new Realm(facts.root()).demoUsers().users();
    }

    private List<String> countyUsers() {
        return users().stream()
                .filter(user -> user.jurisdiction().equals("*"))
                .map(DemoUsers.DemoUser::username)
                .toList();
    }
}
