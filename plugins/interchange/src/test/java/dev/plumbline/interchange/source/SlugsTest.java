package dev.plumbline.interchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Big Bank plc,           big-bank-plc
            bigbank-web***,         bigbank-web
            Customer's computer,    customers-computer
            Überweisung (ÉTÉ),      uberweisung-ete
            データ基盤,              ''
            データ API v2,           api-v2
            Straße zu Łódź,         strasse-zu-lodz
            '***',                  ''
            '  a  b ',              a-b
            """)
    void makesNamesReadable(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @RepeatedTest(20)
    void givesTheSameIdsInAnyOrder(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Map<String, Slugs.Wish> wishes = new LinkedHashMap<>();
        wishes.put("top", new Slugs.Wish(1, List.of("api", "system-api")));
        wishes.put("shop", new Slugs.Wish(2, List.of("api", "shop-api")));
        wishes.put("bank", new Slugs.Wish(2, List.of("api", "bank-api")));
        wishes.put("taken", new Slugs.Wish(1, List.of("shop-api", "system-shop-api")));
        List<String> order = new ArrayList<>(wishes.keySet());
        Collections.shuffle(order, new Random(seed));
        LinkedHashMap<String, Slugs.Wish> shuffled = new LinkedHashMap<>();
        order.forEach(key -> shuffled.put(key, wishes.get(key)));
        assertThat(Slugs.assign(shuffled))
                .as("seed %s", seed)
                .containsEntry("top", "api")
                .containsEntry("bank", "bank-api")
                .containsEntry("taken", "shop-api")
                .containsEntry("shop", "shop-api-2");
    }

    @RepeatedTest(20)
    void neverGivesAnIdTwice(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        LinkedHashMap<Integer, Slugs.Wish> wishes = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            List<String> names = new ArrayList<>();
            for (int level = random.nextInt(4); level >= 0; level--) {
                names.add("n" + random.nextInt(20) + (random.nextBoolean() ? "-2" : ""));
            }
            wishes.put(i, new Slugs.Wish(random.nextInt(3), names));
        }
        assertThat(Slugs.assign(wishes).values())
                .as("seed %s", seed)
                .hasSize(300)
                .doesNotHaveDuplicates();
    }
}
