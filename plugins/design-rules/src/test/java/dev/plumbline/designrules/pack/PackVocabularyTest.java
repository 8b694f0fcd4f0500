package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PackVocabularyTest {

    @Test
    void saysOfEveryNameWhatItMeans() {
        List<PackVocabulary.Name> names = Stream.of(
                        PackVocabulary.variables(),
                        PackVocabulary.functions(),
                        PackVocabulary.ofElements(),
                        PackVocabulary.ofRelations(),
                        PackVocabulary.ofPaths())
                .flatMap(List::stream)
                .toList();

        assertThat(names)
                .filteredOn(name -> name.meaning().isBlank())
                .extracting(PackVocabulary.Name::name)
                .isEmpty();
    }
}
