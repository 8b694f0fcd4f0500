package dev.plumbline.interchange.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Constants of enums as they stand in JSON: in kebab case.
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }
}
