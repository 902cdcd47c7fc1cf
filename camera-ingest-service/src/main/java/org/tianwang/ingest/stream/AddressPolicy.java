package org.tianwang.ingest.stream;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which addresses this service dials. Stream addresses come from people, so without this a camera entry would be a way
 * to reach the platform's own services. The answer is the list of resolved addresses, and only these are dialled: a
 * name that changes its mind between check and dial gains nothing.
 */
public final class AddressPolicy {
    private final List<Cidr> networks;
    private final Set<Integer> forbiddenPorts;
    private final Predicate<InetAddress> ownAddress;
    private final HostResolver resolver;

    /** Looks a name up; replaceable so that rebinding can be tested. */
    @FunctionalInterface
    public interface HostResolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    public AddressPolicy(
            List<Cidr> networks,
            Set<Integer> forbiddenPorts,
            Predicate<InetAddress> ownAddress,
            HostResolver resolver) {
        this.networks = List.copyOf(networks);
        this.forbiddenPorts = Set.copyOf(forbiddenPorts);
        this.ownAddress = ownAddress;
        this.resolver = resolver;
    }

    /** Every address behind the name must be allowed; one that is not taints the name. */
    public List<InetSocketAddress> check(StreamUrl url) throws StreamException {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(url.host());
        } catch (UnknownHostException e) {
            throw new StreamException(StreamFault.UNKNOWN_HOST, e);
        }
        for (InetAddress address : addresses) {
            if (!allowed(address, url.port())) {
                throw new StreamException(StreamFault.ADDRESS_NOT_ALLOWED);
            }
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, url.port()))
                .toList();
    }

    private boolean allowed(InetAddress address, int port) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        if (forbiddenPorts.contains(port) && ownAddress.test(address)) {
            return false;
        }
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
