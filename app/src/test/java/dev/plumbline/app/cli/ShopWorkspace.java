package dev.plumbline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small workspace that is simulated in no time: `web` calls `shop`, which reads from `stock`.
final class ShopWorkspace {

    private ShopWorkspace() {}

    /// Writes it into a new folder.
    static Path in(Path folder) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(workspace.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Shop
                elements:
                  web: {kind: client, name: Web}
                  shop: {kind: service, name: Shop, replicas: 2, concurrency: 4, serviceTime: 10ms}
                  stock: {kind: datastore, name: Stock, replicas: 2, concurrency: 1, serviceTime: 12ms, queue: {max: 40}}
                relations:
                  - {id: web-shop, from: web, to: shop, kind: calls}
                  - {id: shop-stock, from: shop, to: stock, kind: reads, timeout: 500ms}
                flows:
                  buy: {name: Buy, steps: [web-shop, shop-stock]}
                """);
        Path scenarios = Files.createDirectories(workspace.resolve("scenarios"));
        Files.writeString(scenarios.resolve("day.yaml"), """
                scenario: day
                description: An ordinary day.
                workload:
                  - {relation: web-shop, arrivals: poisson, rate: 80/s}
                assert:
                  - web-shop.errorRatio < 1%
                  - stock.utilization < 90%
                horizon: 40s
                warmup: 4s
                replications: 3
                seed: 5
                """);
        Files.writeString(scenarios.resolve("sale.yaml"), """
                scenario: sale
                description: Everybody comes, and for a while the stock is slow.
                workload:
                  - {relation: web-shop, arrivals: poisson, rate: 80/s}
                overrides: {stock.replicas: 3}
                faults:
                  - {at: 12s, for: 8s, element: stock, effect: slow, factor: 5}
                assert:
                  - web-shop.errorRatio < 1%
                horizon: 40s
                warmup: 4s
                replications: 3
                seed: 6
                """);
        return workspace;
    }
}
