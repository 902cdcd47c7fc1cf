package org.tianwang.gateway.county;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.tianwang.gateway.problem.Problem;
import org.tianwang.gateway.problem.Problems;
import org.tianwang.gateway.session.Gate;

/** {@code /map/<layer>.geojson} and {@code /api/v1/townships}, for anybody who is signed in. */
@ApplicationScoped
class CountyRoutes {

    private static final String SUFFIX = ".geojson";

    private final Gate gate;
    private final BaseMap map;
    private final JsonObject townships;

    CountyRoutes(Gate gate, BaseMap map) {
        this.gate = gate;
        this.map = map;
        this.townships = townships(map);
    }

    void register(@Observes Router router) {
        router.get("/map/:file").order(10).handler(rc -> gate.admit(rc, caller -> layer(rc)));
        router.route("/map/*").order(11).handler(rc -> Problems.send(rc, Problem.notFound()));
        router.get("/api/v1/townships").order(10).handler(rc -> gate.admit(rc, caller -> rc.json(townships)));
    }

    /** Kept by browsers and asked for again by tag, so that a new release shows at once and costs nothing otherwise. */
    private void layer(RoutingContext rc) {
        String file = rc.pathParam("file");
        var layer = file.endsWith(SUFFIX)
                ? map.layer(file.substring(0, file.length() - SUFFIX.length())).orElse(null)
                : null;
        if (layer == null) {
            Problems.send(rc, Problem.notFound());
            return;
        }
        rc.response().putHeader("ETag", layer.tag()).putHeader("Cache-Control", "private, no-cache");
        String known = rc.request().getHeader("If-None-Match");
        if (known != null
                && Arrays.stream(known.split(",")).anyMatch(tag -> tag.trim().equals(layer.tag()))) {
            rc.response().setStatusCode(304).end();
        } else {
            rc.response().putHeader("Content-Type", "application/geo+json").end(layer.json());
        }
    }

    private static JsonObject townships(BaseMap map) {
        var items = new JsonArray();
        var features = new JsonObject(map.layer("townships").orElseThrow().json()).getJsonArray("features");
        for (int i = 0; i < features.size(); i++) {
            items.add(features.getJsonObject(i).getJsonObject("properties"));
        }
        return new JsonObject().put("items", items).putNull("nextCursor");
    }
}
