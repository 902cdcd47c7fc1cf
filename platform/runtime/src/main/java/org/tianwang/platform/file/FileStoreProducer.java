package org.tianwang.platform.file;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder stores at {@code tianwang.files.dir}; a cluster puts S3 stores in their place. */
public class FileStoreProducer {
    @Produces
    @DefaultBean
    @ApplicationScoped
    FileStore files(
            @ConfigProperty(name = "tianwang.files.dir") String dir,
            @ConfigProperty(name = "tianwang.files.forced", defaultValue = "true") boolean forced,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        return new FolderFileStore(Path.of(dir, service), forced);
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    MediaStore media(
            @ConfigProperty(name = "tianwang.files.dir") String dir,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        return new FolderMediaStore(Path.of(dir, service + "-media"));
    }
}
