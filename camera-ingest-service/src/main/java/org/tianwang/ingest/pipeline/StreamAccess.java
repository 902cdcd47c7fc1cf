package org.tianwang.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.stream.AddressPolicy;
import org.tianwang.ingest.stream.Cidr;
import org.tianwang.ingest.stream.FfmpegStreamOpener;
import org.tianwang.ingest.stream.FilePolicy;
import org.tianwang.ingest.stream.StreamOpener;
import org.tianwang.ingest.stream.StreamProbe;

/** Makes the address and file policies and the opener from the settings. This service's own port is always forbidden. */
@ApplicationScoped
public class StreamAccess {

    @Produces
    @Singleton
    AddressPolicy addresses(IngestConfig config, @ConfigProperty(name = "quarkus.http.port") int ownPort) {
        Set<Integer> ports = new HashSet<>(config.forbiddenPorts().orElse(List.of()));
        ports.add(ownPort);
        List<Cidr> networks = config.networks().stream().map(Cidr::parse).toList();
        return new AddressPolicy(networks, ports, StreamAccess::isOurs, InetAddress::getAllByName);
    }

    @Produces
    @Singleton
    FilePolicy files(IngestConfig config) {
        return new FilePolicy(config.fileRoots().orElse(List.of()).stream()
                .filter(root -> !root.isBlank())
                .map(Path::of)
                .toList());
    }

    @Produces
    @Singleton
    StreamOpener opener(IngestConfig config, AddressPolicy addresses, FilePolicy files, Clock clock) {
        return new FfmpegStreamOpener(
                addresses,
                files,
                clock,
                config.stream().connectTimeout(),
                config.stream().silence(),
                config.stream().verifyCertificates());
    }

    @Produces
    @Singleton
    StreamProbe probe(IngestConfig config, AddressPolicy addresses, FilePolicy files) {
        return new StreamProbe(
                addresses,
                files,
                config.stream().connectTimeout(),
                config.connectionTest().watch(),
                config.stream().verifyCertificates());
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
