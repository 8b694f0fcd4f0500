package dev.plumbline.diagrams.paint;

/// Writes text and numbers into XML.
final class SvgText {

    private SvgText() {}

    /// The text with the characters escaped that mean something in XML, and without those that XML forbids.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> {
                    if (isAllowed(codePoint)) {
                        escaped.appendCodePoint(codePoint);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /// The number with at most two digits after the point, the same in every locale.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long rest = size % 100;
        String whole = sign + size / 100;
        if (rest == 0) {
            return whole;
        }
        return rest % 10 == 0 ? whole + "." + rest / 10 : whole + (rest < 10 ? ".0" : ".") + rest;
    }

    private static boolean isAllowed(int codePoint) {
        boolean basic = codePoint >= 0x20 && codePoint <= 0xD7FF;
        boolean upper = codePoint >= 0xE000 && codePoint <= 0xFFFD;
        return basic || upper || codePoint >= 0x10000;
    }
}
