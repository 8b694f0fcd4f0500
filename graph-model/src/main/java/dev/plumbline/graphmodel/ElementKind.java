package dev.plumbline.graphmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The closed set of element kinds; users refine a kind with the attribute `type`.
///
/// The identifier in files is the constant's name in kebab case, as in `model-endpoint`.
public enum ElementKind {
    PERSON(Group.PEOPLE),
    TEAM(Group.PEOPLE),
    DOMAIN(Group.STRUCTURE),
    SYSTEM(Group.STRUCTURE),
    SERVICE(Group.RUNTIME),
    CLIENT(Group.RUNTIME),
    JOB(Group.RUNTIME),
    FUNCTION(Group.RUNTIME),
    COMPONENT(Group.STRUCTURE),
    DATASTORE(Group.DATA),
    CACHE(Group.DATA),
    QUEUE(Group.DATA),
    GATEWAY(Group.RUNTIME),
    EXTERNAL(Group.RUNTIME),
    API(Group.STRUCTURE),
    DATASET(Group.DATA),
    ENVIRONMENT(Group.DEPLOYMENT),
    NODE(Group.DEPLOYMENT),
    INSTANCE(Group.DEPLOYMENT),
    TRUST_BOUNDARY(Group.STRUCTURE),
    MODEL_ENDPOINT(Group.AI),
    EMBEDDING_MODEL(Group.AI),
    RETRIEVER(Group.AI),
    VECTOR_INDEX(Group.AI),
    RERANKER(Group.AI),
    AGENT(Group.AI),
    WORKFLOW(Group.AI),
    TOOL(Group.AI),
    MCP_SERVER(Group.AI),
    MEMORY_STORE(Group.AI),
    GUARDRAIL(Group.AI),
    EVALUATOR(Group.AI),
    PROMPT(Group.AI),
    AI_GATEWAY(Group.AI),
    HUMAN_REVIEW(Group.AI);

    private final String id;
    private final Group group;

    ElementKind(Group group) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.group = group;
    }

    /// The identifier in files, in kebab case.
    public String id() {
        return id;
    }

    /// The group of the kind, for palettes and legends.
    public Group group() {
        return group;
    }

    /// Whether the kind takes part in requests at run time, and so can have a load, a latency and a capacity.
    public boolean runs() {
        return group == Group.RUNTIME
                || (group == Group.AI && this != PROMPT)
                || this == DATASTORE
                || this == CACHE
                || this == QUEUE;
    }

    /// The kind with the given identifier, if there is one.
    public static Optional<ElementKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /// What a kind is about.
    public enum Group {
        PEOPLE,
        STRUCTURE,
        RUNTIME,
        DATA,
        DEPLOYMENT,
        AI
    }
}
