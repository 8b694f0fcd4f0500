package dev.plumbline.graphmodel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parts of an architecture in the order of their ids, as a sorted map sees them; only for a tree to be built from it.
///
/// A tree takes a sorted map over in linear time. Files hold long runs of sorted ids, and those sort in linear time
/// too,
/// while a tree that takes one part after the other compares each id with some fifteen others.
@SuppressWarnings("JdkObsolete") // a tree asks for no more than a SortedMap
final class PartsById<T> extends AbstractMap<String, T> implements SortedMap<String, T> {

    private final List<Map.Entry<String, T>> entries;

    private PartsById(List<Map.Entry<String, T>> entries) {
        this.entries = entries;
    }

    /// A tree of parts; of parts with the same id the last one stays.
    static <T> NavigableMap<String, T> of(Collection<T> parts, Function<T, String> id) {
        List<Map.Entry<String, T>> entries = new ArrayList<>(parts.size());
        parts.forEach(part -> entries.add(Map.entry(id.apply(part), part)));
        entries.sort(Map.Entry.comparingByKey());
        List<Map.Entry<String, T>> distinct = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            boolean isLast = i == entries.size() - 1
                    || !entries.get(i).getKey().equals(entries.get(i + 1).getKey());
            if (isLast) {
                distinct.add(entries.get(i));
            }
        }
        return new TreeMap<>(new PartsById<>(distinct));
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, T>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public String firstKey() {
        return entries.getFirst().getKey();
    }

    @Override
    public String lastKey() {
        return entries.getLast().getKey();
    }

    @Override
    public SortedMap<String, T> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<String, T> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<String, T> tailMap(String from) {
        return new TreeMap<>(this).tailMap(from);
    }
}
