package dev.plumbline.reviews;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// What the git library may know of the system: nothing but the clock.
///
/// By default the library runs `git` to find the system's settings, reads the user's, and writes trial files into
/// repositories to measure the file system's clock. Reading a revision needs none of it.
final class QuietSystem extends SystemReader.Delegate {

    private QuietSystem(SystemReader system) {
        super(system);
    }

    /// Takes the library's own view of the system away. It keeps that view for the whole process.
    static void install() {
        SystemReader present = SystemReader.getInstance();
        if (!(present instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(present));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoSettings(parent, fs);
    }

    /// Settings that stand in no file. They answer what the library would otherwise measure.
    private static final class NoSettings extends FileBasedConfig {

        private static final String FILE_SYSTEM = "filesystem";
        private static final long RESOLUTION_MILLIS = 10;

        NoSettings(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long otherwise, TimeUnit wanted) {
            return section.equals(FILE_SYSTEM) ? wanted.convert(RESOLUTION_MILLIS, TimeUnit.MILLISECONDS) : otherwise;
        }
    }
}
