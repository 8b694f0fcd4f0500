package dev.plumbline.graphmodel;

import static dev.plumbline.graphmodel.Attribute.fields;
import static dev.plumbline.graphmodel.Attribute.scalar;
import static dev.plumbline.graphmodel.value.ValueTypes.FLAG;
import static dev.plumbline.graphmodel.value.ValueTypes.TEXT;
import static dev.plumbline.graphmodel.value.ValueTypes.choice;

import java.util.List;

/// The attributes of what models and agents remember and look up: indexes, retrievers and memories.
public final class KnowledgeAttributes {

    public static final Attribute<String> EMBEDDING = scalar(
            "embedding", TEXT, "The embedding model and version that an index is built or a retriever asks with.");
    public static final Attribute<Boolean> ACL =
            scalar("acl", FLAG, "Whether single documents of a store may be read by some people only.");
    public static final Attribute<Boolean> ACL_FILTER =
            scalar("aclFilter", FLAG, "Whether a retriever gives only what the asker may read.");
    public static final Attribute<TenantIsolation> ISOLATION_BY =
            scalar("by", choice(TenantIsolation.class), "What keeps them apart.");
    public static final Attribute<Enforcer> ISOLATION_ENFORCED_BY = scalar(
            "enforcedBy",
            choice(Enforcer.class),
            "Who sees to it: the store, the application that asks it, or the prompt.");
    public static final Attribute<Attributes> TENANT_ISOLATION =
            fields("tenantIsolation", "How tenants of one store are kept apart.", ISOLATION_BY, ISOLATION_ENFORCED_BY);
    public static final Attribute<MemoryScope> MEMORY_SCOPE =
            scalar("scope", choice(MemoryScope.class), "Who shares what is remembered.");
    public static final Attribute<Boolean> MEMORY_VALIDATED =
            scalar("validated", FLAG, "Whether what an agent wants to remember is checked first.");
    public static final Attribute<Attributes> AGENT_MEMORY =
            fields("agentMemory", "What an agent's memory takes in.", MEMORY_SCOPE, MEMORY_VALIDATED);

    static final List<Attribute<?>> OF_ELEMENTS = List.of(EMBEDDING, ACL, ACL_FILTER, TENANT_ISOLATION, AGENT_MEMORY);

    private KnowledgeAttributes() {}

    /// What keeps the tenants of a store apart.
    public enum TenantIsolation {
        NONE,
        NAMESPACE,
        PARTITION,
        ROW_LEVEL,
        INDEX_PER_TENANT
    }

    /// Who sees to a separation.
    public enum Enforcer {
        STORE,
        APPLICATION,
        PROMPT
    }

    /// Who shares what an agent remembers.
    public enum MemoryScope {
        SESSION,
        USER,
        TEAM,
        GLOBAL
    }
}
