package dev.plumbline.graphmodel.workspace;

/// A key of a mapping with its value; the value is an empty scalar where the file has none.
public record YamlEntry(YamlNode key, YamlNode value) {

    /// The offset of the key's first character.
    public int start() {
        return key.start();
    }

    /// The offset after the value's last character.
    public int end() {
        return Math.max(key.end(), value.end());
    }

    /// The text of the key, or nothing if the key is not a scalar.
    public String keyText() {
        return key.resolved() instanceof YamlNode.YamlScalar scalar ? scalar.value() : "";
    }
}
