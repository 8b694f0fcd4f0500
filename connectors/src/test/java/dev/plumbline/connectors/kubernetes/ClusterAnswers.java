package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.LocalServer;
import java.util.Map;

/// What a small cluster answers: a deployment with two pods in two zones, a stateful set, a daemon set.
final class ClusterAnswers {

    static final Map<String, String> LISTS = Map.of(
            "/apis/apps/v1/deployments",
            """
            {"kind":"DeploymentList","apiVersion":"apps/v1","metadata":{},"items":[
             {"metadata":{"name":"shop","namespace":"prod","labels":{"app.kubernetes.io/name":"shop","app.kubernetes.io/part-of":"store"},
               "managedFields":[{"manager":"x"}],"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"SECRET-IN-ANNOTATION"}},
              "spec":{"replicas":3,"selector":{"matchLabels":{"app":"shop"}},"template":{"metadata":{"labels":{"app":"shop"}},
               "spec":{"containers":[{"name":"app","image":"example/shop:1.2","env":[{"name":"PASSWORD","value":"SECRET-IN-ENV"}],
                "resources":{"limits":{"cpu":"500m","memory":"1Gi"},"requests":{"cpu":"250m","memory":"512Mi"}}}]}}},
              "status":{"observedGeneration":2,"replicas":3,"readyReplicas":2}},
             {"metadata":{"name":"idle","namespace":"prod"},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"idle"}},
               "template":{"metadata":{"labels":{"app":"idle"}},"spec":{"containers":[{"name":"a","image":"i"}]}}},
              "status":{"observedGeneration":1}},
             {"metadata":{"name":"new","namespace":"prod"},"spec":{"selector":{"matchLabels":{"app":"new"}},
               "template":{"metadata":{"labels":{"app":"new"}},"spec":{"containers":[{"name":"a","image":"i"}]}}},"status":{}}]}
            """,
            "/apis/apps/v1/statefulsets",
            """
            {"metadata":{},"items":[{"metadata":{"name":"orders","namespace":"prod"},
              "spec":{"replicas":1,"selector":{"matchLabels":{"db":"orders"}},"template":{"metadata":{"labels":{"db":"orders"}},
              "spec":{"containers":[{"name":"db","image":"postgres:17"}]}}},"status":{"replicas":1,"readyReplicas":1}}]}
            """,
            "/apis/apps/v1/daemonsets",
            """
            {"metadata":{},"items":[{"metadata":{"name":"agent","namespace":"prod"},"spec":{"selector":{"matchLabels":{"app":"agent"}},
              "template":{"metadata":{"labels":{"app":"agent"}},"spec":{"containers":[]}}},
              "status":{"observedGeneration":1,"desiredNumberScheduled":3,"numberReady":3}}]}
            """,
            "/api/v1/pods",
            """
            {"metadata":{},"items":[%s,%s,
             {"metadata":{"name":"orders-0","namespace":"prod","labels":{"db":"orders"},
               "ownerReferences":[{"kind":"StatefulSet","name":"orders","controller":true}]},
              "spec":{"nodeName":"n1","containers":[{"name":"db"}]},"status":{"phase":"Running"}},
             {"metadata":{"name":"new-x","namespace":"prod","labels":{"app":"new"}},
              "spec":{"nodeName":"n1","containers":[{"name":"a"}]},"status":{"phase":"Running"}}]}
            """.formatted(pod("shop-7f-a", "n1", "True"), pod("shop-7f-b", "n2", "True")),
            "/api/v1/services",
            """
            {"metadata":{},"items":[{"metadata":{"name":"shop-api","namespace":"prod"},"spec":{"clusterIP":"10.0.0.9",
              "selector":{"app":"shop"},"ports":[{"port":8080}]}},
             {"metadata":{"name":"nothing","namespace":"prod"},"spec":{"clusterIP":"None","ports":[{"port":1}]}}]}
            """,
            "/apis/autoscaling/v2/horizontalpodautoscalers",
            """
            {"metadata":{},"items":[{"metadata":{"name":"shop","namespace":"prod"},"spec":{"minReplicas":2,"maxReplicas":6,
              "scaleTargetRef":{"kind":"Deployment","name":"shop"},"metrics":[{"type":"Resource","resource":{"name":"cpu",
              "target":{"type":"Utilization","averageUtilization":70}}}]}}]}
            """,
            "/api/v1/nodes",
            """
            {"kind":"PartialObjectMetadataList","metadata":{},"items":[
             {"metadata":{"name":"n1","labels":{"topology.kubernetes.io/zone":"eu-1a"}}},
             {"metadata":{"name":"n2","labels":{"failure-domain.beta.kubernetes.io/zone":"eu-1b"}}}]}
            """,
            "/apis/metrics.k8s.io/v1beta1/pods",
            """
            {"metadata":{},"items":[
             {"metadata":{"name":"shop-7f-a","namespace":"prod"},"timestamp":"2026-11-27T11:59:30Z","window":"30s",
              "containers":[{"name":"app","usage":{"cpu":"100000000n","memory":"256Mi"}}]},
             {"metadata":{"name":"shop-7f-b","namespace":"prod"},"timestamp":"2026-11-27T11:59:45Z","window":"30s",
              "containers":[{"name":"app","usage":{"cpu":"150m","memory":"262144Ki"}}]},
             {"metadata":{"name":"orders-0","namespace":"prod"},"timestamp":"2026-11-27T11:59:45Z","window":"30s",
              "containers":[{"name":"db","usage":{"cpu":"150m","memory":"262144Ki"}}]}]}
            """);

    private ClusterAnswers() {}

    private static String pod(String name, String node, String ready) {
        return """
                {"metadata":{"name":"%s","namespace":"prod","labels":{"app":"shop","pod-template-hash":"7f"},
                  "ownerReferences":[{"kind":"ReplicaSet","name":"shop-7f","controller":true}]},
                 "spec":{"nodeName":"%s","containers":[{"name":"app","resources":{"limits":{"cpu":"500m","memory":"1Gi"}}}]},
                 "status":{"phase":"Running","conditions":[{"type":"Ready","status":"%s"}]}}
                """.formatted(name, node, ready);
    }

    static LocalServer.Answer to(LocalServer.Request request) {
        if (request.path().equals("/version")) {
            return LocalServer.Answer.json("{\"gitVersion\":\"v1.34.1\"}");
        }
        String list = LISTS.get(request.path());
        return list == null ? absent() : LocalServer.Answer.json(list);
    }

    static LocalServer.Answer absent() {
        return new LocalServer.Answer(404, "text/plain; charset=utf-8", "404 page not found\n");
    }

    static LocalServer.Answer status(int code, String reason, String message) {
        return new LocalServer.Answer(code, "application/json", """
                {"kind":"Status","apiVersion":"v1","metadata":{"continue":"fresh"},"status":"Failure",
                 "message":"%s","reason":"%s","code":%d}
                """.formatted(message, reason, code));
    }
}
