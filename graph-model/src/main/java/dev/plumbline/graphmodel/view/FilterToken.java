package dev.plumbline.graphmodel.view;

import java.util.ArrayList;
import java.util.List;

/// A condition of an expression before anybody knows whether it makes sense.
///
/// @param key what stands before the colon; empty if there is none
/// @param values what stands behind it, with commas between them
record FilterToken(String key, List<Value> values) {

    /// A value.
    ///
    /// @param text the value without quotes
    /// @param start where it starts in the expression, with its quotes
    /// @param end where it ends there
    record Value(String text, int start, int end) {}

    static List<FilterToken> of(String expression) {
        List<FilterToken> tokens = new ArrayList<>();
        Scan scan = new Scan(expression);
        while (scan.skipBlanks()) {
            tokens.add(scan.token());
        }
        return tokens;
    }

    /// A value as it is written: in quotes where it would be read as something else without them.
    static String written(String value) {
        boolean isPlain = !value.isEmpty() && value.chars().noneMatch(c -> isBlank(c) || "\",:\\".indexOf(c) >= 0);
        return isPlain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c);
    }

    /// Goes through an expression once.
    private static final class Scan {

        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        boolean skipBlanks() {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        FilterToken token() {
            String key = key();
            List<Value> values = new ArrayList<>();
            while (at < text.length() && !isBlank(text.charAt(at))) {
                if (text.charAt(at) == ',') {
                    at++;
                } else {
                    values.add(value());
                }
            }
            return new FilterToken(key, values);
        }

        private String key() {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at || end == text.length() || text.charAt(end) != ':') {
                return "";
            }
            String key = text.substring(at, end);
            at = end + 1;
            return key;
        }

        private Value value() {
            int start = at;
            StringBuilder value = new StringBuilder();
            boolean isQuoted = false;
            while (at < text.length() && (isQuoted || !isEnd(text.charAt(at)))) {
                char c = text.charAt(at++);
                if (c == '"') {
                    isQuoted = !isQuoted;
                } else if (c == '\\' && at < text.length()) {
                    value.append(text.charAt(at++));
                } else {
                    value.append(c);
                }
            }
            return new Value(value.toString(), start, at);
        }

        private static boolean isEnd(char c) {
            return c == ',' || isBlank(c);
        }
    }
}
