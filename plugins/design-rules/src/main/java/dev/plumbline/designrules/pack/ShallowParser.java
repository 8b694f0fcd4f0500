package dev.plumbline.designrules.pack;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// A parser that refuses texts which are nested deeply, as what comes after it calls itself for each level, and
/// those of more values than any pack has.
final class ShallowParser implements Parser {

    private static final int DEEPEST = 64;
    private static final int MOST = 200_000;

    private final Parser parser;
    private int depth;
    private int events;

    ShallowParser(LoadSettings settings, String text) {
        parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new ParserException("it is nested more than " + DEEPEST + " deep", event.getStartMark());
        }
        if (++events > MOST) {
            throw new ParserException("it has more than " + MOST + " values", event.getStartMark());
        }
        return event;
    }
}
