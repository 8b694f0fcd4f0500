package dev.plumbline.graphmodel;

/// The confidentiality of data, from least to most.
public enum Classification {
    PUBLIC,
    INTERNAL,
    RESTRICTED,
    CONFIDENTIAL,
    STRICTLY_CONFIDENTIAL;

    /// Whether data of this class needs protection: confidential or above.
    public boolean isSensitive() {
        return compareTo(CONFIDENTIAL) >= 0;
    }
}
