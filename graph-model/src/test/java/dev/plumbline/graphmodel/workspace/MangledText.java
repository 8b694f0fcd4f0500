package dev.plumbline.graphmodel.workspace;

import java.util.List;
import java.util.Random;

/// Makes small YAML texts out of pieces that do not always fit, and damages some of them.
final class MangledText {

    private static final List<String> VALUES = List.of(
            "b",
            "b c",
            "'d'",
            "\"e\"",
            "",
            "{f: g}",
            "[h, i]",
            "[j: k]",
            "{l, m: }",
            "&x n",
            "*x",
            "!t o",
            "|",
            ">-",
            "\"p\\n\\x41\"",
            "'q''r'",
            "-1",
            "- s",
            "# t",
            "u # v",
            "w: x",
            "{a: *x, <<: *x}",
            "|+",
            "[y,",
            "{z:",
            "{\"a\":1,\n b: c}",
            "\"a\n  b\"",
            "&x",
            "? a",
            "a#b",
            "a:b",
            "é😀",
            "{a: [b, {c: d}],}",
            "...",
            "-",
            "~");
    private static final List<String> KEYS = List.of(
            "a: ", "b: ", "'c': ", "- ", "-   ", "- - ", "- d: ", "e:", "", "? ", ": ", "&y f: ", "*x : ", "  ");
    private static final String SIGNS = "\n\n    \t\r-:#,[]{}&*!|>'\"%@`?.a\uFEFF\u0085\u2028";

    private MangledText() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int indent = 0;
        for (int line = random.nextInt(1, 9); line > 0; line--) {
            indent = Math.max(0, indent + 2 * (random.nextInt(5) / 2 - 1));
            text.append(" ".repeat(random.nextInt(9) == 0 ? random.nextInt(6) : indent));
            text.append(random.nextInt(12) == 0 ? "# note" : one(KEYS, random) + one(VALUES, random));
            text.append(random.nextInt(9) == 0 ? "\n\n" : "\n");
        }
        for (int damage = random.nextInt(3) - 1; damage > 0; damage--) {
            damage(text, random);
        }
        return text.toString();
    }

    private static String one(List<String> among, Random random) {
        // The first ones are what is written most.
        int bound = random.nextBoolean() ? among.size() : 8;
        return among.get(random.nextInt(bound));
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, sign);
            case 1 -> text.setCharAt(at, sign);
            default -> text.deleteCharAt(at);
        }
    }
}
