package dev.plumbline.app.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, and the lists of what may stand in their arguments: one that takes the root command gets it,
/// any other is made as usual.
record CommandFactory(RootCommand root) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == RootCommand.class) {
                return type.cast(constructor.newInstance(root));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
