package dev.plumbline.reviews;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// The files of a workspace in a tree of a repository. Links and submodules are left out.
final class WorkspaceTree {

    static final String MAIN = "plumbline.yaml";
    private static final int FEW = 5;

    private final ObjectReader objects;
    private final RevTree tree;

    WorkspaceTree(ObjectReader objects, RevTree tree) {
        this.objects = objects;
        this.tree = tree;
    }

    /// What tells commits that changed files of a workspace from others.
    static TreeFilter changesIn(String path) {
        TreeFilter files = OrTreeFilter.create(PathSuffixFilter.create(".yaml"), PathSuffixFilter.create(".yml"));
        TreeFilter changed = AndTreeFilter.create(files, TreeFilter.ANY_DIFF);
        return path.isEmpty() ? changed : AndTreeFilter.create(PathFilter.create(path), changed);
    }

    /// The blobs by their paths relative to the workspace.
    ///
    /// @param path the workspace's path in the repository, empty for the top
    SortedMap<String, ObjectId> files(String path) throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!path.isEmpty()) {
                walk.setFilter(PathFilter.create(path));
            }
            int skipped = path.isEmpty() ? 0 : path.length() + 1;
            while (walk.next()) {
                String inside = walk.getPathString().substring(Math.min(skipped, walk.getPathLength()));
                if (isFile(walk.getFileMode()) && WorkspaceReader.reads(inside)) {
                    files.put(inside, walk.getObjectId(0));
                }
            }
        }
        return files;
    }

    /// The bytes of the files; one that is too large gives so many bytes that the reader refuses it.
    SortedMap<String, byte[]> bytes(SortedMap<String, ObjectId> files, ReadLimits limits) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        for (String file : files.keySet()) {
            ObjectId id = files.get(file);
            if (id != null && bytes.size() <= limits.files()) {
                bytes.put(file, bytes(objects.open(id), limits.fileBytes()));
            }
        }
        return bytes;
    }

    private static byte[] bytes(ObjectLoader blob, long limit) throws IOException {
        if (blob.getSize() <= limit) {
            return blob.getCachedBytes(Math.toIntExact(limit));
        }
        try (InputStream stream = blob.openStream()) {
            return stream.readNBytes(Math.toIntExact(limit + 1));
        }
    }

    /// The first folders of the tree that hold workspaces.
    List<String> workspaces() throws IOException {
        List<String> found = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            walk.setFilter(PathSuffixFilter.create(MAIN));
            while (walk.next() && found.size() < FEW) {
                String path = walk.getPathString();
                if (path.equals(MAIN) || path.endsWith("/" + MAIN)) {
                    found.add(path.substring(0, Math.max(0, path.length() - MAIN.length() - 1)));
                }
            }
        }
        return found;
    }

    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }
}
