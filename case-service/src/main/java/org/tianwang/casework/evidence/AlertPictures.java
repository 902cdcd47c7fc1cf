package org.tianwang.casework.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.platform.call.AnswerTooLargeException;
import org.tianwang.platform.call.BoundedCalls;

/** Pictures as alert-service gives them to a service. Redirects are not followed, and every answer is bounded. */
@DefaultBean
@ApplicationScoped
class AlertPictures implements PictureSource {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final int MOST_LIST = 1_000_000;

    private final TakeoverConfig config;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final BoundedCalls calls;

    AlertPictures(TakeoverConfig config, ServiceToken token, ObjectMapper json) {
        this.config = config;
        this.token = token;
        this.json = json;
        this.calls = new BoundedCalls(config.timeout());
    }

    @Override
    public List<ScenePicture> of(UUID incidentId) throws IOException {
        List<ScenePicture> all = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES && cursor != null; page++) {
            Optional<byte[]> list = get(
                    path(incidentId) + "?size=" + PAGE
                            + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)),
                    MOST_LIST);
            if (list.isEmpty()) {
                return List.of();
            }
            JsonNode answer = json.readTree(list.get());
            for (JsonNode item : answer.path("items")) {
                all.add(json.treeToValue(item, ScenePicture.class));
            }
            cursor = answer.path("nextCursor").textValue();
        }
        return all;
    }

    @Override
    public byte[] content(UUID incidentId, UUID pictureId) throws IOException {
        try {
            return get(path(incidentId) + "/" + pictureId, config.mostBytes())
                    .orElseThrow(() -> new LostPicture("alert-service has no bytes of picture " + pictureId));
        } catch (AnswerTooLargeException e) {
            throw new LostPicture(e.getMessage());
        }
    }

    private static String path(UUID incidentId) {
        return "/api/v1/incidents/" + incidentId + "/pictures";
    }

    /** Empty where alert-service knows of no such thing; every other refusal is a failure and tried again. */
    private Optional<byte[]> get(String path, int most) throws IOException {
        String base = config.alertUrl()
                .map(URI::toString)
                .orElseThrow(() -> new IOException("no address of alert-service is set"));
        String used = token.current();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.replaceAll("/+$", "") + path))
                .header("Authorization", "Bearer " + used)
                .header("Accept", "application/json, image/jpeg")
                .GET()
                .build();
        HttpResponse<byte[]> response = calls.send(request, "alert-service", most);
        if (response.statusCode() == 401) {
            token.refused(used);
        }
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() == 409) {
            throw new LostPicture("alert-service has other bytes than it has taken in");
        }
        if (response.statusCode() != 200) {
            throw new IOException("alert-service answered " + response.statusCode());
        }
        return Optional.of(response.body());
    }
}
