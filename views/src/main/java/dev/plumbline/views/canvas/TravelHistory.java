package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The views that people came through, as they left them.
final class TravelHistory {

    private static final int MOST = 100;

    private final Deque<View> behind = new ArrayDeque<>();
    private final Deque<View> ahead = new ArrayDeque<>();

    /// Notes that people go on from a view to another one.
    void leave(View left) {
        push(behind, left);
        ahead.clear();
    }

    /// The view before; the present one lies ahead then.
    Optional<View> back(View present) {
        return turn(behind, ahead, present);
    }

    /// The view that people came back from; the present one lies behind then.
    Optional<View> forward(View present) {
        return turn(ahead, behind, present);
    }

    /// The way as it is now.
    ///
    /// @return makes it that again
    Runnable remember() {
        List<View> before = List.copyOf(behind);
        List<View> after = List.copyOf(ahead);
        return () -> {
            forget();
            behind.addAll(before);
            ahead.addAll(after);
        };
    }

    void forget() {
        behind.clear();
        ahead.clear();
    }

    private static Optional<View> turn(Deque<View> from, Deque<View> to, View present) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        push(to, present);
        return Optional.of(from.pop());
    }

    private static void push(Deque<View> views, View view) {
        views.push(view);
        if (views.size() > MOST) {
            views.removeLast();
        }
    }
}
