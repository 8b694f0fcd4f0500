package dev.plumbline.interchange.likec4;

/// A word of a source.
///
/// @param sort what it is
/// @param text what it says: a string without quotes, an arrow's kind, a tag without its sign
/// @param start the offset of its first character
/// @param end the offset after its last character
/// @param line its line, from 1
record Token(Sort sort, String text, int start, int end, int line) {

    /// What a word is.
    enum Sort {
        NAME,
        STRING,
        TAG,
        URI,
        NUMBER,
        /// `->`, with the kind between brackets if there is one.
        ARROW,
        /// `<-`.
        BACK_ARROW,
        /// `<->`, or a line without a head.
        LINE,
        SIGN,
        END
    }

    boolean is(Sort wanted, String wantedText) {
        return sort == wanted && text.equals(wantedText);
    }

    boolean isSign(char sign) {
        return sort == Sort.SIGN && text.charAt(0) == sign;
    }

    boolean isName(String name) {
        return is(Sort.NAME, name);
    }
}
