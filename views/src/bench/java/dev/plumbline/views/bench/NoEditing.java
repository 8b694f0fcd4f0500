package dev.plumbline.views.bench;

import dev.plumbline.views.Editing;

/// For those who only look: a tour that changed something would not measure what it says.
final class NoEditing implements Editing {

    @Override
    public void change(Wish wish) {
        throw unwanted();
    }

    @Override
    public void type(String file, String before, String text) {
        throw unwanted();
    }

    @Override
    public void undo() {
        throw unwanted();
    }

    @Override
    public void redo() {
        throw unwanted();
    }

    @Override
    public void save() {
        throw unwanted();
    }

    private static IllegalStateException unwanted() {
        return new IllegalStateException("Nothing is changed on a tour.");
    }
}
