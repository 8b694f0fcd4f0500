package dev.plumbline.views;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A character, by whichever keys it is typed: `?` is Shift and a key that is another one on every keyboard.
final class TypedCharacter extends KeyCombination {

    private final String character;

    TypedCharacter(String character) {
        super(ModifierValue.ANY, ModifierValue.ANY, ModifierValue.ANY, ModifierValue.ANY, ModifierValue.ANY);
        this.character = character;
    }

    String character() {
        return character;
    }

    @Override
    public boolean match(KeyEvent event) {
        // Both are down where a character needs AltGr.
        return character.equals(event.getText()) && event.isControlDown() == event.isAltDown() && !event.isMetaDown();
    }

    @Override
    public String getName() {
        return "'" + character + "'";
    }

    @Override
    public String getDisplayText() {
        return character;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedCharacter typed && typed.character.equals(character);
    }

    @Override
    public int hashCode() {
        return character.hashCode();
    }
}
