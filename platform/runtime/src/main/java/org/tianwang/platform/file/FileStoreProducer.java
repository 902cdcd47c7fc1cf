package org.tianwang.platform.file;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder store at {@code tianwang.files.dir}; a cluster puts an S3 store in its place. */
public class FileStoreProducer {
    @Produces
    @DefaultBean
    @ApplicationScoped
    FileStore files(
            @ConfigProperty(name = "tianwang.files.dir") String dir,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        return new FolderFileStore(Path.of(dir, service));
    }
}
