package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The ends of calls, each of them once, with what was learned of their names and addresses.
final class Nodes {

    private final int most;
    private final Supplier<SlidingWindow> windows;
    private final Map<ServiceIdentity, Node> nodes = new HashMap<>();
    private final Map<String, Node> byName = new HashMap<>();
    private final Map<Address, Node> byAddress = new HashMap<>();
    private final Set<Address> shared = new HashSet<>();
    private long refused;

    Nodes(int most, Supplier<SlidingWindow> windows) {
        this.most = most;
        this.windows = windows;
    }

    /// The node of an identity; null if there are too many already.
    @Nullable
    Node of(ServiceIdentity identity) {
        Node known = nodes.get(identity);
        if (known != null) {
            return known;
        }
        if (nodes.size() >= most) {
            refused++;
            return null;
        }
        Node node = new Node(identity, windows.get(), windows.get());
        nodes.put(identity, node);
        return node;
    }

    /// The node of a service that reports its own spans; null if there are too many already.
    @Nullable
    Node reporting(ServiceIdentity identity, long atMillis) {
        Node node = of(identity);
        if (node != null) {
            if (!node.reports()) {
                identity.get(ServiceIdentity.SERVICE_NAME).ifPresent(name -> byName.put(name, node));
            }
            node.seen(atMillis);
        }
        return node;
    }

    /// The service that an identity without reports of its own is known to be, by its name or its address.
    Optional<Node> known(ServiceIdentity told) {
        return told.get(ServiceIdentity.SERVICE_NAME)
                .map(byName::get)
                .or(() -> Address.of(told).map(byAddress::get));
    }

    /// Notes that a service was called at an address. An address that several services are called at, as that of a
    /// gateway, is none of theirs.
    void learn(ServiceIdentity told, Node node) {
        Address.of(told).filter(address -> !shared.contains(address)).ifPresent(address -> {
            Node other = byAddress.get(address);
            if (other == null && byAddress.size() < most) {
                byAddress.put(address, node);
                node.isAt(address);
            } else if (other != null && !other.equals(node)) {
                byAddress.remove(address);
                other.addresses().remove(address);
                shared.add(address);
            }
        });
    }

    Collection<Node> all() {
        return nodes.values();
    }

    /// How often there was no room for another.
    long refused() {
        return refused;
    }
}
