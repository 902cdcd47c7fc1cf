package org.tianwang.gateway.edge;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Names calls in metrics by their resource and not by their path: ids would make a series each, and the limit against that
 * would then drop whatever comes late.
 */
class MetricPaths {

    private static final Pattern RESOURCE = Pattern.compile("(/api/v1/[a-zA-Z-]{1,40}|/[a-zA-Z-]{1,40}).*");

    @Produces
    @Singleton
    MeterFilter byResource() {
        return MeterFilter.replaceTagValues("uri", MetricPaths::resource);
    }

    static String resource(String uri) {
        var path = RESOURCE.matcher(uri);
        return path.matches() ? path.group(1) : uri.startsWith("/") ? "/" : uri;
    }
}
