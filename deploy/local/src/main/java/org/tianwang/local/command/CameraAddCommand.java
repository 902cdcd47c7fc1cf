package org.tianwang.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Registers a camera by the same call that anybody would use, as the demo administrator. */
@Command(name = "add", description = "Add a camera to the running stack.")
final class CameraAddCommand implements Callable<Integer> {
    @Option(names = "--name", required = true, description = "Shown name.")
    private String name;

    @Option(names = "--url", required = true, description = "rtsp://, http(s)://, rtmp:// or file: address.")
    private String url;

    @Option(names = "--lon", defaultValue = "113.2", description = "Longitude (default: ${DEFAULT-VALUE}).")
    private double lon;

    @Option(names = "--lat", defaultValue = "33.4", description = "Latitude (default: ${DEFAULT-VALUE}).")
    private double lat;

    @Option(names = "--township", defaultValue = "T01", description = "Township code (default: ${DEFAULT-VALUE}).")
    private String township;

    @Option(
            names = "--tier",
            defaultValue = "COMMUNITY",
            description = "COUNTY, TOWNSHIP or COMMUNITY (default: ${DEFAULT-VALUE}).")
    private String tier;

    @Override
    public Integer call() {
        Context context = Context.current();
        ApiClient api = new ApiClient(context.url("gateway"), context.url("keycloak"));
        JsonNode camera = api.post("/api/v1/cameras", request(), "admin");
        System.out.println("Camera " + camera.path("id").asText() + " is added: " + context.url("gateway")
                + "/api/v1/cameras/" + camera.path("id").asText());
        return 0;
    }

    private ObjectNode request() {
        ObjectNode camera = new ObjectMapper().createObjectNode();
        camera.put("name", name);
        camera.put("tier", tier);
        camera.put("townshipCode", township);
        camera.putObject("location").put("lon", lon).put("lat", lat);
        camera.put("streamUrl", url);
        camera.putObject("analysis").put("enabled", true).put("fps", 5);
        return camera;
    }
}
