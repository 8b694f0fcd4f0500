package dev.plumbline.views.scenario;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Says choices in words; people choose them and do not type them.
final class Worded<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Worded(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("Choices are not typed");
    }
}
