package dev.plumbline.interchange.structurizr;

import com.structurizr.model.DeploymentElement;
import com.structurizr.model.Element;
import dev.plumbline.interchange.source.Slugs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The ids that elements and deployment environments get.
///
/// An element's id is the slug of its name; if others want it too, the one highest up keeps it, and the others put
/// the names of their containers before it, as few as are needed. Elements of a deployment start with the name of
/// their environment. So an id does not depend on the order of the source, nor on Structurizr's numbers.
final class ElementIds {

    private static final int ENVIRONMENT_RANK = 1_000;

    private final Map<Object, String> ids;

    private ElementIds(Map<Object, String> ids) {
        this.ids = ids;
    }

    static ElementIds of(Collection<Element> elements, Collection<String> environments) {
        SequencedMap<Object, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (Element element : elements) {
            wishes.put(element.getId(), wish(element));
        }
        for (String environment : environments) {
            String slug = Slugs.of(environment, "environment");
            wishes.put(
                    new EnvironmentKey(environment),
                    new Slugs.Wish(ENVIRONMENT_RANK, List.of(slug, "environment-" + slug)));
        }
        return new ElementIds(Slugs.assign(wishes));
    }

    String of(Element element) {
        return require(element.getId());
    }

    String environment(String name) {
        return require(new EnvironmentKey(name));
    }

    private String require(Object key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("Not among the elements: " + key);
        }
        return id;
    }

    private static Slugs.Wish wish(Element element) {
        List<String> path = path(element);
        String kind = element.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        String name = "";
        for (String part : path) {
            name = name.isEmpty() ? part : part + "-" + name;
            names.add(name);
        }
        names.add(kind + "-" + name);
        if (element instanceof DeploymentElement deployed) {
            String environment = Slugs.of(deployed.getEnvironment(), "environment");
            names.replaceAll(known -> environment + "-" + known);
            return new Slugs.Wish(ENVIRONMENT_RANK + path.size(), names);
        }
        return new Slugs.Wish(path.size(), names);
    }

    private static List<String> path(Element element) {
        List<String> path = new ArrayList<>();
        for (@Nullable Element at = element; at != null; at = at.getParent()) {
            path.add(Slugs.of(at.getName(), at.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        }
        return path;
    }

    private record EnvironmentKey(String name) {}
}
