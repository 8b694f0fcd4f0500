!const WHERE "parts/people.dsl"
/* A made-up workspace that uses
   most of the language. */
workspace "Article shop" "Sells articles." {
    !docs docs
    !identifiers hierarchical

    model {
        !include ${WHERE}

        shop = softwareSystem "Article Shop" {
            web = container "Web" "The pages." "TypeScript and React"
            api = container "API" "" "Java and Spring Boot, PostgreSQL driver" {
                basket = component "Basket" "" "Spring Bean"
                payment = component "Payment" {
                    technology "Spring Bean"
                    tags "Money"
                    properties {
                        "team" "billing"
                        "icon" "none"
                    }
                }
            }
            store = container "Articles" "" "PostgreSQL 18"
            hits = container "Hits" "" "Redis 8"
            events = container "Events" "" "" "Topic"
            search = container "Search" "" "Java" "Vector Store"
            archive = container "Archive" "" "" "Bucket of things"
            writer = container "Drafting assistant" "" "" "Model Endpoint"
        }
        bank = softwareSystem "Bank" "" "External"
        mail = softwareSystem "E-mail" """
            Sends "letters".
            Two lines.
        """

        reader -> shop.web "Reads" "HTTPS"
        shop.web -> shop.api "Calls" "JSON/HTTPS"
        shop.web -> shop.api.basket "Adds to" "JSON/HTTPS"
        shop.api.basket -> shop.store "Reads from" "JDBC/SSL"
        shop.api.payment -> bank "Charges" "HTTPS"
        shop.api.payment -> bank "Refunds" "HTTPS"
        shop.api -> shop.events "Publishes to" "Kafka" "Asynchronous"
        editor -> \
            shop.writer "Drafts with"
        mail -> reader "Writes to"
        !script groovy {
            if (true) {
              workspace.model.addPerson("Mallory", "")
        }
        !plugin com.example.Plugin {
            name value
        }

        deploymentEnvironment "Live" {
            blue = deploymentGroup "Blue"
            deploymentNode "Cloud" "" "" "" {
                balancer = infrastructureNode "Entry" "" "Application Load Balancer"
                dns = infrastructureNode "Names" "" "DNS"
                deploymentNode "App server" "" "Debian" "" 3 {
                    app = containerInstance shop.api blue
                    balancer -> app "Forwards to" "HTTPS"
                }
                deploymentNode "Database server" "" "Debian" "" "1..N" {
                    containerInstance shop.store
                }
                deploymentNode "Spare server" {
                    containerInstance shop.store
                    softwareSystemInstance mail
                }
            }
        }
    }

    views {
        systemLandscape "Everything" {
            include *
        }
        dynamic shop.api "Buy" "How an article is bought." {
            title "Buy an article"
            shop.web -> shop.api.basket "Adds"
            {
                {
                    shop.api.basket -> shop.store "Looks up"
                }
                {
                    shop.api.payment -> bank "Charges"
                }
            }
            shop.api.basket -> shop.web "Confirms"
        }
        image shop.api "Classes" {
            plantuml https://example.org/classes.puml
        }
        image * "Inline" {
            image https://example.org/picture.png
            title "A picture"
        }
        styles {
            element "Bucket of things" {
                shape cylinder
                icon https://example.org/bucket.png
            }
        }
        themes default https://example.org/theme.json
    }
}
