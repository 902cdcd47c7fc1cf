package org.tianwang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.gateway.testing.Client.call;
import static org.tianwang.gateway.testing.Client.json;
import static org.tianwang.gateway.testing.Client.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tianwang.gateway.testing.Client;
import org.tianwang.gateway.testing.GatewaySurroundings;
import org.tianwang.gateway.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(GatewaySurroundings.class)
class SignInTest {

    @AfterEach
    void usualTokens() {
        TestIssuer.tokenLife = Duration.ofMinutes(10);
    }

    @Test
    void shouldAnswer401ProblemAndNoRedirectWhenNobodyIsSignedIn() {
        var answer = call(to("/api/v1/session"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(answer).getString("traceId")).hasSize(32);
    }

    @Test
    void shouldAnswer401WhenTokenIsForgedOrOver() {
        var issuer = TestIssuer.running();
        String over = issuer.accessToken("dispatcher", Set.of("dispatcher"), List.of("*"), Duration.ofSeconds(-60));
        String good = issuer.accessToken("dispatcher");
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";

        for (String token : List.of(over, forged, "nonsense", "a.b.c", "")) {
            var answer = call(to("/api/v1/session").header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.body()).contains("https://tianwang.org/problems/unauthenticated");
        }
    }

    @Test
    void shouldTellWhoIsCallingByToken() {
        String token = TestIssuer.running()
                .accessToken("dispatcher-t01", Set.of("dispatcher"), List.of("T01"), Duration.ofMinutes(5));

        var session = json(call(to("/api/v1/session").header("Authorization", "Bearer " + token)));

        assertThat(session.getString("user")).isEqualTo("dispatcher-t01");
        assertThat(session.getString("name")).isEqualTo("Test dispatcher-t01");
        assertThat(session.getJsonArray("roles")).containsExactly("dispatcher");
        assertThat(session.getJsonArray("jurisdiction")).containsExactly("T01");
    }

    @Test
    void shouldSignInWithStrictEncryptedCookieAndComeBackToThePageAskedFor() {
        var browser = new Client();

        var last = browser.signIn("/desk?tab=2");

        assertThat(last.headers().firstValue("Location")).hasValue("/desk?tab=2");
        var session = browser.send(to("/api/v1/session"));
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(json(session).getString("user")).isEqualTo("dispatcher");
        var cookies = browser.cookies().getCookieStore().getCookies().stream()
                .filter(c -> c.getName().startsWith("q_session"))
                .toList();
        assertThat(cookies).isNotEmpty().allSatisfy(c -> {
            assertThat(c.isHttpOnly()).isTrue();
            assertThat(c.getValue()).doesNotContain("eyJhbGciOiJSUzI1NiI");
        });
    }

    @Test
    void shouldMarkSessionCookieStrict() {
        var browser = new Client();
        var answer = browser.send(to("/login"));
        while (answer.headers().allValues("Set-Cookie").stream().noneMatch(c -> c.startsWith("q_session"))) {
            answer = browser.send(to(answer.headers().firstValue("Location").orElseThrow()));
        }

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("q_session"))
                .allSatisfy(c -> assertThat(c).contains("SameSite=Strict").contains("HTTPOnly"));
    }

    @Test
    void shouldRefreshTheTokenWhileTheSessionLives() {
        var browser = new Client();
        // Below the refresh skew of a minute, so that the very next call refreshes.
        TestIssuer.tokenLife = Duration.ofSeconds(20);
        browser.signIn("/");
        TestIssuer.tokenLife = Duration.ofMinutes(10);

        String expires = json(browser.send(to("/api/v1/session"))).getString("expiresAt");

        assertThat(java.time.Instant.parse(expires))
                .isAfter(java.time.Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(browser.send(to("/api/v1/session")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldEndOnTheConsoleWhenTheSignInServerRefusesOrTheCodeIsStale() {
        for (String outcome : List.of("code=stale", "error=access_denied")) {
            var browser = new Client();
            String toIssuer = browser.send(to("/login?next=/desk"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String state = toIssuer.replaceAll(".*[?&]state=([^&]+).*", "$1");

            var answer = browser.send(to("/login?" + outcome + "&state=" + state));

            assertThat(answer.statusCode()).as(outcome).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/");
            assertThat(browser.send(to("/api/v1/session")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void shouldStartAnewWhenAnEarlierSignInWasLeftHalfDone() {
        var browser = new Client();
        browser.send(to("/login?next=/desk"));

        browser.signIn("/desk");

        assertThat(browser.send(to("/api/v1/session")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldDenyBrokenCookieAsUnauthorized() {
        var answer = call(to("/api/v1/session").header("Cookie", "q_session=garbage"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNotLeadAwayFromThisHost() {
        for (String next :
                List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "javascript:alert(1)")) {
            var browser = new Client();
            browser.signIn("/");

            var answer = browser.send(to("/login?next=" + next.replace(":", "%3A")));

            assertThat(answer.headers().firstValue("Location")).as(next).hasValue("/");
        }
    }

    @Test
    void shouldSignOutHereAndAtTheSignInServer() {
        var browser = new Client();
        browser.signIn("/");

        var answer = browser.send(to("/logout").POST(BodyPublishers.noBody()).header("Origin", Client.origin()));

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(TestIssuer.running().url() + "/logout")
                .contains("id_token_hint=");
        assertThat(browser.send(to("/api/v1/session")).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNotSignOutByALink() {
        assertThat(call(to("/logout")).statusCode()).isEqualTo(405);
    }

    @Test
    void shouldDenyChangesFromAnotherSiteThatRideOnTheCookie() {
        var browser = new Client();
        browser.signIn("/");
        var change = to("/api/v1/alerts/1/confirm").POST(BodyPublishers.noBody());

        assertThat(browser.send(change.copy()).statusCode()).isEqualTo(403);
        assertThat(browser.send(change.copy().header("Origin", "http://localhost:9999"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send(change.copy().header("Origin", Client.origin())).statusCode())
                .isEqualTo(200);
        assertThat(browser.send(change.copy().header("X-Requested-With", "1")).statusCode())
                .isEqualTo(200);
    }
}
