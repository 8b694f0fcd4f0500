package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.KnowledgeAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which embedding models indexes are built and asked with.
public final class Embeddings {

    private Embeddings() {}

    /// The declared model and version; else the only one that the retriever calls, or that those call who write the
    /// index. Nothing if that is none or several.
    public static Optional<String> of(Architecture architecture, Element element) {
        return element.get(KnowledgeAttributes.EMBEDDING).or(() -> {
            List<String> models = users(architecture, element)
                    .flatMap(id -> models(architecture, id))
                    .distinct()
                    .toList();
            return models.size() == 1 ? Optional.of(models.getFirst()) : Optional.empty();
        });
    }

    private static Stream<String> users(Architecture architecture, Element element) {
        return element.kind() == ElementKind.RETRIEVER
                ? Stream.of(element.id())
                : architecture.incoming(element.id()).stream()
                        .filter(relation -> element.kind() == ElementKind.VECTOR_INDEX)
                        .filter(relation -> relation.kind() == RelationKind.WRITES)
                        .map(Relation::from);
    }

    private static Stream<String> models(Architecture architecture, String user) {
        return architecture.outgoing(user).stream()
                .flatMap(relation -> architecture.element(relation.to()).stream())
                .filter(target -> target.kind() == ElementKind.EMBEDDING_MODEL)
                .map(Embeddings::name);
    }

    private static String name(Element model) {
        String name = model.get(ElementAttributes.MODEL, model.id());
        return model.get(ElementAttributes.VERSION)
                .map(version -> name + "@" + version)
                .orElse(name);
    }
}
